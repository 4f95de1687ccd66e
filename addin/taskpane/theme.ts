import { createDarkTheme, createLightTheme } from '@fluentui/react-components';
import type { BrandVariants, Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

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

const themes = { light: createLightTheme(brand), dark: createDarkTheme(brand) };

/** Office's theme. Excel tells nobody when it changes, so it is read again whenever the pane gets the focus. */
export function useOfficeTheme(isDark: () => boolean): Theme {
  const [dark, setDark] = useState(isDark);
  useEffect(() => {
    const look = () => setDark(isDark());
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [isDark]);
  return themes[dark ? 'dark' : 'light'];
}
