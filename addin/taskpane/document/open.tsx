import {
  Body1,
  Button,
  Caption1,
  Divider,
  Field,
  makeStyles,
  mergeClasses,
  Spinner,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { ClipboardEvent, DragEvent } from 'react';

import { sampleLanguages } from '../../../shared/document/samples/languages';
import { ArrivalScreen } from './arrival-screen';
import { Frame } from '../parts/frame';
import { JoiningScreen } from './joining-screen';
import { usePane } from '../pane-context';
import { Preview } from './preview';
import { RevisionScreen } from './revision-screen';
import type { TakingIn } from './taking-in';
import { TranslationScreen } from './translation-screen';

const useStyles = makeStyles({
  drop: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalL,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    justifyItems: 'center',
    textAlign: 'center',
  },
  over: { border: `1px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  input: { display: 'none' },
  or: { flexGrow: 0 },
  icon: { fontSize: '32px', color: tokens.colorBrandForeground1 },
  paste: { display: 'grid', gap: tokens.spacingVerticalS },
  samples: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
});

/** The screen that opens a document: where it is chosen, and then where what was found is checked. */
export function Open() {
  const { opening, takingIn } = usePane().state;
  if (takingIn.step !== 'nothing') return <Arrived takingIn={takingIn} />;
  return opening.step === 'checking' ? <Preview {...opening} /> : <Choose busy={opening.reading} />;
}

/** A document that comes into a workbook that holds one, at whichever step it is. */
function Arrived({ takingIn }: { takingIn: Exclude<TakingIn, { step: 'nothing' }> }) {
  switch (takingIn.step) {
    case 'asking':
      return <ArrivalScreen key="asking" {...takingIn} />;
    case 'comparing':
      return <RevisionScreen key="comparing" {...takingIn} />;
    case 'pairing':
      return <TranslationScreen key="pairing" {...takingIn} />;
    case 'joining':
      return <JoiningScreen key="joining" {...takingIn} />;
  }
}

/** Where a document is chosen: a file, pasted text or the sample. */
function Choose({ busy }: { busy: boolean }) {
  const { words } = usePane();
  const styles = useStyles();
  const { open } = words.pane;
  return (
    <Frame title={open.title} back>
      {busy && <Spinner size="small" label={open.reading} />}
      <FileChoice />
      <Divider className={styles.or}>{open.or}</Divider>
      <Paste />
      <Samples />
    </Frame>
  );
}

function FileChoice() {
  const { words, actions } = usePane();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { open } = words.pane;
  const take = (file: File | undefined) => {
    if (file) void actions.openFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={mergeClasses(styles.drop, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <DocumentArrowUpRegular className={styles.icon} aria-hidden />
      <Body1>{over ? open.dropNow : open.drop}</Body1>
      <Button appearance="primary" onClick={() => input.current?.click()}>
        {open.choose}
      </Button>
      <input
        ref={input}
        className={styles.input}
        type="file"
        accept=".md,.markdown,.txt,.html,.htm,.docx,.csv,.xlsx"
        tabIndex={-1}
        aria-hidden
        onChange={({ target }) => {
          take(target.files?.[0]);
          // The same file can be chosen again after it was mended.
          target.value = '';
        }}
      />
    </div>
  );
}

function Paste() {
  const { words, actions } = usePane();
  const styles = useStyles();
  const [text, setText] = useState('');
  /** What was pasted last, with its headings and lists. It counts for as long as the text is just that. */
  const [rich, setRich] = useState({ html: '', text: '' });
  const { open } = words.pane;
  const keepRich = ({ clipboardData }: ClipboardEvent) =>
    setRich({ html: clipboardData.getData('text/html'), text: withPlainEnds(clipboardData.getData('text/plain')) });
  const use = () => {
    const isRich = rich.html !== '' && withPlainEnds(text) === rich.text;
    void actions.openText(open.pastedName, text, isRich ? rich.html : undefined);
  };
  return (
    <div className={styles.paste}>
      <Field label={open.paste} hint={open.pasteHint}>
        <Textarea
          value={text}
          rows={4}
          resize="vertical"
          onPaste={keepRich}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <Button disabledFocusable={text.trim() === ''} onClick={use}>
        {open.usePasted}
      </Button>
    </div>
  );
}

/** Text fields end lines in their own way. */
function withPlainEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function Samples() {
  const { words, actions, state } = usePane();
  const styles = useStyles();
  const { open } = words.pane;
  // What it is a new version of must be there first.
  const versions = state.workbook?.phases.length ? (['sample', 'revision'] as const) : (['sample'] as const);
  return (
    <div className={styles.paste}>
      <Caption1>{open.sampleTitle}</Caption1>
      <div className={styles.samples}>
        {versions.flatMap((version) =>
          sampleLanguages.map((language) => (
            <Button
              key={`${version} ${language}`}
              size="small"
              onClick={() => void actions.openSample(language, version)}
            >
              {open[version][language]}
            </Button>
          )),
        )}
      </div>
    </div>
  );
}
