import { teamsHighContrastTheme } from '@fluentui/react-components';

/** Microsoft's own colours for high contrast: white, yellow and blue on black, whatever the product's. */
export const contrastTheme = teamsHighContrastTheme;
