import { revisedSample } from './revision';

/** The built-in sample: what an organisation does itself when it moves to a cloud platform for working together. */
export const sample = {
  name: 'collaboration-platform.md',
  text: `---
title: What your organisation does
language: en
---

# <a name="what-your-organisation-does"></a>What your organisation does

The move to the new platform for mail, files and meetings succeeds when these duties have an owner and a date. The
rollout partner advises; your organisation decides and carries out.

## <a name="general"></a>General duties

These duties last for as long as the rollout does.

- Name a project lead who can decide about scope, budget and dates.
- Keep the project plan up to date and hold a status meeting every week.
- Tell all staff in good time what changes for them, and when.
- Keep the list of risks and raise what cannot be solved within the team.
- Answer for data protection, and have the works council or the staff representatives agree.

## <a name="initiate"></a>Initiate

The team gets to know each other and agrees on what success means.

- Invite the people who will do the work to the opening meeting.
- Agree on three to five goals for the rollout, each with a figure that shows whether it was reached.
- Confirm the number of licences and the date on which they are needed.
- Give the rollout partner the access it needs to advise, and no more.

## <a name="assess"></a>Assess

Look closely before anything is moved.

- Take stock of what is in use today:
  - mailboxes, shared mailboxes and distribution lists,
  - file shares with their size and owners,
  - meeting rooms and their equipment.
- Measure the network at every site during the busiest hour of the day.
- Find the accounts that have no owner, and those that should have been closed.
- Choose the departments for the pilot and ask their heads for consent.
- Decide what is moved, what is archived and what is deleted.

## <a name="remediate"></a>Remediate

Put right what the assessment has found.

- Clean up the directory: one account for each person, with the right department and manager.
- Raise the capacity of the connections that proved too slow.
- Replace computers and telephones that do not meet the minimum requirements.
- Turn on a second sign-in factor for administrators, then for everybody.

## <a name="enable"></a>Enable

Bring the platform into daily use, department by department.

- Move the pilot departments and collect what they report during two weeks.
- Train at least one contact person in each department.
- Move the remaining departments in the agreed order, outside office hours.
- Keep the service desk staffed with twice as many people on the first working day after each move.
- Switch off the old mail server once nobody has used it for thirty days.
- Compare the goals with the figures and report the result to the management.
`,
};

/** Departments became business units, and half a year of other people's rollouts left its traces. */
export const revision = revisedSample(sample, [
  ['department', 'business unit'],
  ['during the busiest hour of the day', 'during the busiest hour of a whole working week'],
  [
    '  - meeting rooms and their equipment.',
    '  - meeting rooms and their equipment,\n  - groups that chat with people outside.',
  ],
  ['- Confirm the number of licences and the date on which they are needed.\n', ''],
  ['- Find the accounts that have no owner, and those that should have been closed.\n', ''],
  [
    '- Raise the capacity',
    '- Find the accounts that have no owner, and those that should have been closed.\n- Raise the capacity',
  ],
  ['- Switch off the old', '- Rehearse how a lost file and a lost mailbox are brought back.\n- Switch off the old'],
]);
