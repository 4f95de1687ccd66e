import { createDarkTheme } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';

import { brand } from './brand';

const fluents = createDarkTheme(brand);

/** Fluent's own shades of links and of danger have a contrast below 4.5 on its dark background. */
export const darkTheme: Theme = {
  ...fluents,
  colorBrandForegroundLink: brand[120],
  colorBrandForegroundLinkHover: brand[130],
  colorBrandForegroundLinkPressed: brand[110],
  colorStatusDangerForeground1: fluents.colorStatusDangerForeground2,
};
