import { createDarkTheme, createLightTheme } from '@fluentui/react-components';
import type { BrandVariants, Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

import type { Look } from './office-theme';

/** Shades of the product's own colour, that of its icon. */
const brand: BrandVariants = {
  10: '#021417',
  20: '#05242b',
  30: '#07333d',
  40: '#083e4a',
  50: '#0a4957',
  60: '#0b5465',
  70: '#0d6275',
  80: '#0f7187',
  90: '#1b8198',
  100: '#2a91a8',
  110: '#3fa2b8',
  120: '#58b3c7',
  130: '#77c3d4',
  140: '#98d3e0',
  150: '#bae3ec',
  160: '#dcf2f7',
};

const dark = createDarkTheme(brand);

const themes = {
  light: createLightTheme(brand),
  // Fluent's own shades of these are a contrast below 4.5 on its dark background.
  dark: {
    ...dark,
    colorBrandForegroundLink: brand[120],
    colorBrandForegroundLinkHover: brand[130],
    colorBrandForegroundLinkPressed: brand[110],
    colorStatusDangerForeground1: dark.colorStatusDangerForeground2,
  },
};

/**
 * The theme for how Office is shown. Excel tells nobody when that changes, so it is looked again whenever the pane gets
 * the focus. The colours of high contrast are only loaded where they are needed; until then it is the dark theme.
 */
export function useOfficeTheme(officeLook: () => Look): Theme {
  const [look, setLook] = useState(officeLook);
  const [contrast, setContrast] = useState<Theme>(themes.dark);
  useEffect(() => {
    const lookAgain = () => setLook(officeLook());
    window.addEventListener('focus', lookAgain);
    return () => window.removeEventListener('focus', lookAgain);
  }, [officeLook]);
  useEffect(() => {
    if (look === 'contrast') void import('./contrast-theme').then((module) => setContrast(module.contrastTheme));
  }, [look]);
  return look === 'contrast' ? contrast : themes[look];
}
