/**
 * The dark counterpart of the example theme. The published tokens are light only; every family keeps the same
 * roles, so a component never asks which of the two it is in. `theme/contrast.spec.ts` checks the role pairs.
 */
export type Shades = {
  readonly bgDocument: string;
  readonly bgSubtle: string;
  readonly bgDefault: string;
  readonly bgActive: string;
  readonly borderSubtle: string;
  readonly borderDefault: string;
  readonly borderActive: string;
  readonly colorSubtle: string;
  readonly colorDefault: string;
  readonly colorActive: string;
  readonly colorDocument: string;
  readonly inverseBg: string;
  readonly inverseBgActive: string;
};

const grey: Shades = {
  bgDocument: '#0f1625',
  bgSubtle: '#151e30',
  bgDefault: '#1d283d',
  bgActive: '#28354e',
  borderSubtle: '#33415c',
  borderDefault: '#7b8ca8',
  borderActive: '#a9b7cc',
  colorSubtle: '#a5b2c6',
  colorDefault: '#c4cedd',
  colorActive: '#dfe5ee',
  colorDocument: '#eef2f8',
  inverseBg: '#4a5f80',
  inverseBgActive: '#566d92',
};

const violet: Shades = {
  bgDocument: '#0f1625',
  bgSubtle: '#1b1a3a',
  bgDefault: '#252352',
  bgActive: '#332f70',
  borderSubtle: '#473f94',
  borderDefault: '#9481f5',
  borderActive: '#b9abff',
  colorSubtle: '#ab9bff',
  colorDefault: '#c0b4ff',
  colorActive: '#d8d0ff',
  colorDocument: '#ece8ff',
  inverseBg: '#2a1673',
  inverseBgActive: '#371d94',
};

const blue: Shades = {
  bgDocument: '#0f1625',
  bgSubtle: '#0f2233',
  bgDefault: '#12304a',
  bgActive: '#174063',
  borderSubtle: '#1f5380',
  borderDefault: '#4b9cd6',
  borderActive: '#83c0ee',
  colorSubtle: '#7dbdec',
  colorDefault: '#9dd0f5',
  colorActive: '#c2e2fa',
  colorDocument: '#e1f1fd',
  inverseBg: '#0b5a91',
  inverseBgActive: '#0d69a8',
};

const red: Shades = {
  bgDocument: '#0f1625',
  bgSubtle: '#2a1620',
  bgDefault: '#3d1b26',
  bgActive: '#55232f',
  borderSubtle: '#77303c',
  borderDefault: '#e0666d',
  borderActive: '#f19a9e',
  colorSubtle: '#f08f94',
  colorDefault: '#f7b1b4',
  colorActive: '#fbd0d2',
  colorDocument: '#feeaeb',
  inverseBg: '#a2262d',
  inverseBgActive: '#b72d34',
};

const orange: Shades = {
  bgDocument: '#0f1625',
  bgSubtle: '#261b18',
  bgDefault: '#38241a',
  bgActive: '#4e301f',
  borderSubtle: '#6e4224',
  borderDefault: '#d98143',
  borderActive: '#f3ab77',
  colorSubtle: '#eea26c',
  colorDefault: '#f8bf96',
  colorActive: '#fcd9c0',
  colorDocument: '#ffefe4',
  inverseBg: '#8f4319',
  inverseBgActive: '#a34e1e',
};

const yellow: Shades = {
  bgDocument: '#0f1625',
  bgSubtle: '#211e18',
  bgDefault: '#322b17',
  bgActive: '#473c19',
  borderSubtle: '#62521b',
  borderDefault: '#b59a25',
  borderActive: '#dcc04a',
  colorSubtle: '#d3b838',
  colorDefault: '#ecd36a',
  colorActive: '#f6e6a3',
  colorDocument: '#fdf6dc',
  inverseBg: '#695818',
  inverseBgActive: '#78651c',
};

const green: Shades = {
  bgDocument: '#0f1625',
  bgSubtle: '#10231f',
  bgDefault: '#123328',
  bgActive: '#164633',
  borderSubtle: '#1c6040',
  borderDefault: '#3fae67',
  borderActive: '#73d394',
  colorSubtle: '#6ccd8d',
  colorDefault: '#93e0ad',
  colorActive: '#bceecc',
  colorDocument: '#e0f8e7',
  inverseBg: '#146b2d',
  inverseBgActive: '#187d36',
};

/** Families of the token set and the shades they use in the dark. */
export const DARK: Readonly<Record<string, Shades>> = {
  default: grey,
  disabled: { ...grey, colorDefault: grey.colorSubtle, colorActive: grey.colorSubtle, colorDocument: grey.colorSubtle },
  'accent-1': violet,
  'action-1': { ...violet, inverseBg: '#5a2df0', inverseBgActive: '#6a40ff' },
  'action-2': blue,
  selected: violet,
  info: blue,
  negative: red,
  warning: orange,
  highlight: yellow,
  positive: green,
};
