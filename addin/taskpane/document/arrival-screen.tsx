import {
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';

import { worksheetLanguage } from '../../../shared/language';
import type { Destination, SectionProposal } from '../../../shared/revision/mapping';
import { DropDown } from '../parts/drop-down';
import { Frame } from '../parts/frame';
import { languageName } from '../parts/language-name';
import { List } from '../parts/list';
import { usePane } from '../pane-context';
import { Part } from '../parts/part';
import type { ArrivalAnswer, ArrivalKind, Asking } from './taking-in';

const useStyles = makeStyles({
  document: { display: 'grid', gap: tokens.spacingVerticalXXS },
  title: { overflowWrap: 'anywhere' },
  hint: { color: tokens.colorNeutralForeground2 },
  section: { display: 'grid', gap: tokens.spacingVerticalXXS },
  head: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM, alignItems: 'baseline' },
  count: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  centred: { color: tokens.colorNeutralForeground2, textAlign: 'center' },
});

const kinds: readonly ArrivalKind[] = ['revision', 'translation', 'other-party', 'another'];

/** A document that was opened in a workbook that holds one: what is it, and where do its sections go? */
export function ArrivalScreen({ arrival, answer }: Asking) {
  const { words, language } = usePane();
  const styles = useStyles();
  const { document, proposal } = arrival;
  const { arrival: said } = words.pane.takingIn;
  const { shared, responsibilities } = proposal.why;
  return (
    <Frame title={said.title} back foot={<Foot answer={answer} />}>
      <div className={styles.document}>
        <Text weight="semibold" className={styles.title}>
          {document.title}
        </Text>
        <Caption1 className={styles.hint}>
          {languageName(document.language, language)} · {said.rows(responsibilities)}
        </Caption1>
        <Caption1 className={styles.hint}>
          {proposal.kind === 'same' ? said.same : said.shared(shared, responsibilities)}
        </Caption1>
      </div>
      <Kind arrival={arrival} answer={answer} />
      <Names answer={answer} />
      {answer.kind !== 'translation' || arrival.sections.some(({ why }) => why !== 'same-key') ? (
        <Part title={said.sections}>
          <List gap="M">
            {arrival.sections.map((section) => (
              <li key={section.section}>
                <Section section={section} arrival={arrival} answer={answer} />
              </li>
            ))}
          </List>
        </Part>
      ) : null}
    </Frame>
  );
}

type AskingProps = Pick<Asking, 'arrival' | 'answer'>;

function Kind({ arrival: { document, holding }, answer }: AskingProps) {
  const { words, store, language } = usePane();
  const styles = useStyles();
  const { arrival: said } = words.pane.takingIn;
  const answerWith = (changed: Partial<ArrivalAnswer>) => store.dispatch({ type: 'arrival-answered', answer: changed });
  const known = holding.documents.find(({ id }) => id === answer.of);
  const label: Record<ArrivalKind, string> = {
    revision: said.kind.revision(known?.title ?? ''),
    translation: said.kind.translation(languageName(worksheetLanguage(document.language), language)),
    'other-party': said.kind['other-party'](),
    another: said.kind.another(),
  };
  const offered = kinds.filter((kind) => kind !== 'translation' || known?.language !== document.language);
  const isOfOne = answer.kind === 'revision' || answer.kind === 'translation';
  return (
    <Part title={said.kinds}>
      <RadioGroup
        aria-label={said.kinds}
        value={answer.kind}
        onChange={(_, { value }) => {
          const kind = kinds.find((one) => one === value);
          if (kind) answerWith({ kind });
        }}
      >
        {offered.map((kind) => (
          <Radio
            key={kind}
            value={kind}
            label={
              <span className={styles.title}>
                {label[kind]}
                {answer.kind === kind && (
                  <Caption1 block className={styles.hint}>
                    {said.hint[kind]}
                  </Caption1>
                )}
              </span>
            }
          />
        ))}
      </RadioGroup>
      {answer.kind === 'revision' && known !== undefined && known.language !== document.language && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{said.otherLanguage}</MessageBarBody>
        </MessageBar>
      )}
      {isOfOne && holding.documents.length > 1 && (
        <Field label={said.of}>
          <DropDown value={answer.of} onChange={(_, { value }) => answerWith({ of: value })}>
            {holding.documents.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </DropDown>
        </Field>
      )}
    </Part>
  );
}

/** What its rows are to be known by, where they stand beside others. */
function Names({ answer }: { answer: ArrivalAnswer }) {
  const { words, store } = usePane();
  const { arrival: said } = words.pane.takingIn;
  const field = (key: 'party' | 'ownParty' | 'workstream') => (
    <Field key={key} label={said[key]}>
      <Input
        value={answer[key]}
        onChange={(_, { value }) => store.dispatch({ type: 'arrival-answered', answer: { [key]: value } })}
      />
    </Field>
  );
  if (answer.kind === 'other-party') return (['party', 'ownParty'] as const).map(field);
  return answer.kind === 'another' ? field('workstream') : null;
}

function Section({ section, arrival, answer }: AskingProps & { section: SectionProposal }) {
  const { words, store } = usePane();
  const styles = useStyles();
  const { arrival: said } = words.pane.takingIn;
  return (
    <div className={styles.section}>
      <span className={styles.head}>
        <Text className={styles.title}>{section.title}</Text>
        <Caption1 className={styles.count}>{said.rows(section.count)}</Caption1>
      </span>
      <DropDown
        size="small"
        aria-label={said.section(section.title)}
        value={valueOf(answer.mapping[section.section] ?? section.destination)}
        onChange={(_, { value }) => {
          store.dispatch({ type: 'section-placed', section: section.section, destination: destinationOf(value) });
        }}
      >
        {arrival.holding.phases.map(({ key, title }) => (
          <option key={key} value={phasePrefix + key}>
            {title}
          </option>
        ))}
        <option value="new">{said.newPhase}</option>
        <option value="leave">{said.leave}</option>
      </DropDown>
    </div>
  );
}

const phasePrefix = 'phase ';

function valueOf(destination: Destination): string {
  return typeof destination === 'object' ? phasePrefix + destination.into : destination;
}

function destinationOf(value: string): Destination {
  if (value.startsWith(phasePrefix)) return { into: value.slice(phasePrefix.length) };
  return value === 'leave' ? 'leave' : 'new';
}

function Foot({ answer }: { answer: ArrivalAnswer }) {
  const { words, actions, store } = usePane();
  const styles = useStyles();
  const { arrival: said, another } = words.pane.takingIn;
  const isNamed =
    answer.kind === 'other-party'
      ? answer.party.trim() !== '' && answer.ownParty.trim() !== ''
      : answer.kind !== 'another' || answer.workstream.trim() !== '';
  return (
    <>
      {!isNamed && <Caption1 className={styles.centred}>{said.missing}</Caption1>}
      <Button appearance="primary" disabledFocusable={!isNamed} onClick={() => void actions.compareDocument()}>
        {said.next[answer.kind]}
      </Button>
      <Button appearance="subtle" onClick={() => store.dispatch({ type: 'document-left' })}>
        {another}
      </Button>
    </>
  );
}
