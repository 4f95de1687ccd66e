import type { BrandVariants } from '@fluentui/react-components';

/** Shades of the product's own colour, that of its icon. */
export const brand: BrandVariants = {
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
