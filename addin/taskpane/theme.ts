import { createLightTheme } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

import { brand } from './brand';
import type { Look } from './office-theme';

const light = createLightTheme(brand);

/** The colours for a look; those of Office's default are there, the others are loaded where they are needed. */
export async function loadTheme(look: Look): Promise<Theme> {
  switch (look) {
    case 'light':
      return light;
    case 'dark':
      return (await import('./dark-theme')).darkTheme;
    case 'contrast':
      return (await import('./contrast-theme')).contrastTheme;
  }
}

/**
 * The theme for how Office is shown, which is `first` to begin with. Excel tells nobody when that changes, so it is
 * looked again whenever the pane gets the focus.
 */
export function useOfficeTheme(first: Theme, officeLook: () => Look): Theme {
  const [theme, setTheme] = useState(first);
  useEffect(() => {
    const lookAgain = () => void loadTheme(officeLook()).then(setTheme, () => undefined);
    window.addEventListener('focus', lookAgain);
    return () => window.removeEventListener('focus', lookAgain);
  }, [officeLook]);
  return theme;
}
