import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { Words } from './languages';

export interface StartOverProps {
  words: Words;
  icon: ReactElement;
  onStartOver: () => void;
}

/** The button that clears everything, and the question before it. */
export function StartOver({ words, icon, onStartOver }: StartOverProps) {
  return (
    <Dialog modalType="alert">
      <DialogTrigger disableButtonEnhancement>
        <Button size="small" icon={icon}>
          {words.startOver}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.startOverTitle}</DialogTitle>
          <DialogContent>{words.startOverText}</DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{words.cancel}</Button>
            </DialogTrigger>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary" className="one-line" onClick={onStartOver}>
                {words.startOver}
              </Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
