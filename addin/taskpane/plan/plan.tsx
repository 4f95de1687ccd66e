import { Body1, Button, Caption1, Field, Input, Link, makeStyles, Spinner, tokens } from '@fluentui/react-components';

import { canConnect, otherPlans } from './connecting';
import { ChoiceList } from '../parts/choice-list';
import { Frame } from '../parts/frame';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  who: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  forget: { fontSize: tokens.fontSizeBase200 },
  title: { paddingLeft: '8px' },
});

/** Where the workbook is connected to a plan. */
export function Plan() {
  const { state, words, actions } = usePane();
  const { plan } = words.pane;
  const { step, groups, unread } = state.connecting;
  if (step === 'signed-out') {
    const foot = (
      <Button appearance="primary" onClick={() => void actions.askForGroups()}>
        {plan.signIn}
      </Button>
    );
    return (
      <Frame key="signed-out" title={plan.title} back foot={foot}>
        <Body1>{plan.signInWhy}</Body1>
      </Frame>
    );
  }
  if (groups === null) {
    return (
      <Frame key="asking" title={plan.title} back>
        <Spinner label={plan.reading} />
      </Frame>
    );
  }
  return (
    <Frame key="choosing" title={plan.title} back={step !== 'connecting'} foot={<Foot />}>
      <Who />
      <Caption1>{plan.intro}</Caption1>
      {groups.length > 0 ? <Groups /> : <Body1>{unread ? plan.groupsUnread : plan.noGroups}</Body1>}
      <Plans />
    </Frame>
  );
}

function Who() {
  const { account, words, actions } = usePane();
  const styles = useStyles();
  const who = account();
  if (who === null) return null;
  return (
    <div className={styles.who}>
      <Caption1 block>{words.pane.plan.signedInAs(who.name)}</Caption1>
      <Link as="button" className={styles.forget} onClick={() => void actions.forgetAccount()}>
        {words.pane.plan.forget}
      </Link>
    </div>
  );
}

function Groups() {
  const { state, words, actions } = usePane();
  const { step, groups, group } = state.connecting;
  return (
    <ChoiceList
      title={words.pane.plan.group}
      choices={(groups ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      chosen={group}
      disabled={step === 'connecting'}
      onChoose={(id) => void actions.chooseGroup(id)}
      last={{ value: otherPlans, label: words.pane.plan.otherPlans }}
    />
  );
}

function Plans() {
  const { state, words, store } = usePane();
  const styles = useStyles();
  const { step, groups, group, plans, plan, title, link } = state.connecting;
  const texts = words.pane.plan;
  const current = state.workbook?.plan?.planId;
  if (group === null) return null;
  if (plans === null) return <Spinner size="small" label={texts.readingPlans} />;
  const known = plan !== null && plan !== 'new' && plan !== 'at-link' ? plan.id : null;
  const moves = current !== undefined && plan !== null && known !== current;
  const last =
    group === otherPlans
      ? ({ value: 'at-link', label: texts.atLink } as const)
      : ({ value: 'new', label: texts.newPlan } as const);
  return (
    <ChoiceList
      key={group}
      title={
        group === otherPlans ? texts.sharedPlans : texts.plansOf(groups?.find(({ id }) => id === group)?.name ?? '')
      }
      choices={plans.map((one) => ({
        value: one.id,
        label: one.title,
        ...(one.id === current && { note: texts.current }),
      }))}
      chosen={known ?? (plan === null ? null : last.value)}
      disabled={step === 'connecting'}
      onChoose={(value) => {
        store.dispatch({ type: 'plan-chosen', plan: value === last.value ? last.value : { id: value } });
      }}
      last={last}
    >
      {moves && <Caption1>{texts.leaving(state.workbook?.plan?.planTitle ?? '')}</Caption1>}
      {plan === 'at-link' && (
        <Field className={styles.title} label={texts.link} hint={texts.linkHint} required>
          <Input
            type="url"
            value={link}
            disabled={step === 'connecting'}
            onChange={(_, { value }) => store.dispatch({ type: 'link-typed', link: value })}
          />
        </Field>
      )}
      {plan === 'new' && (
        <Field className={styles.title} label={texts.newPlanTitle} required>
          <Input
            value={title}
            maxLength={255}
            disabled={step === 'connecting'}
            onChange={(_, { value }) => store.dispatch({ type: 'title-typed', title: value })}
          />
        </Field>
      )}
    </ChoiceList>
  );
}

function Foot() {
  const { state, words, actions } = usePane();
  const { plan } = words.pane;
  const { connecting } = state;
  if (connecting.step === 'connecting') return <Spinner size="small" label={plan.connecting} />;
  return (
    <Button appearance="primary" disabledFocusable={!canConnect(connecting)} onClick={() => void actions.connect()}>
      {connecting.plan === 'new' ? plan.createAndConnect : plan.connect}
    </Button>
  );
}
