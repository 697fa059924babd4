import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

/** What the page looks like once `system` has been resolved; the value of `data-theme` on the root. */
export type Appearance = 'light' | 'dark' | 'contrast';

const brand: BrandVariants = {
  10: '#021117',
  20: '#051d27',
  30: '#082937',
  40: '#0a3547',
  50: '#0c3f55',
  60: '#0d4560',
  70: '#0e4862',
  80: '#0f4a63',
  90: '#27637c',
  100: '#407c95',
  110: '#5b96ae',
  120: '#7cc0da',
  130: '#9accdf',
  140: '#b9dce9',
  150: '#d5eaf2',
  160: '#ecf6fa',
};

const lightTheme: Theme = {
  ...createLightTheme(brand),
  colorNeutralBackground2: '#f7fafb',
  colorNeutralBackground3: '#f3f6f7',
  colorNeutralForeground1: '#14232d',
  colorNeutralForeground2: '#33454f',
  colorNeutralForeground3: '#4b5f6b',
  colorNeutralStroke1: '#c3d0d6',
  colorNeutralStroke2: '#d9e2e6',
  colorNeutralStrokeAccessible: '#5d7480',
};

const darkTheme: Theme = {
  ...createDarkTheme(brand),
  colorNeutralBackground1: '#16242d',
  colorNeutralBackground1Hover: '#1f313c',
  colorNeutralBackground1Pressed: '#12202a',
  colorNeutralBackground1Selected: '#1f313c',
  colorNeutralBackground2: '#1b2b35',
  colorNeutralBackground3: '#0e1920',
  colorNeutralForeground1: '#e5edf1',
  colorNeutralForeground2: '#ccd8de',
  colorNeutralForeground3: '#a9bcc7',
  colorNeutralStroke1: '#3f5662',
  colorNeutralStroke2: '#2c404c',
  colorNeutralStrokeAccessible: '#93a9b4',
  colorSubtleBackgroundHover: '#1f313c',
  colorSubtleBackgroundPressed: '#1a2a34',
  colorBrandForeground1: '#7cc0da',
  colorBrandForeground2: '#9accdf',
  colorBrandForegroundLink: '#7cc0da',
  colorBrandForegroundLinkHover: '#9accdf',
  colorCompoundBrandForeground1: '#7cc0da',
  colorCompoundBrandBackground: '#7cc0da',
  colorCompoundBrandBackgroundHover: '#9accdf',
  colorCompoundBrandStroke: '#7cc0da',
  colorBrandBackground: '#7cc0da',
  colorBrandBackgroundHover: '#9accdf',
  colorBrandBackgroundPressed: '#5b96ae',
  colorBrandBackgroundSelected: '#7cc0da',
  colorNeutralForegroundOnBrand: '#06222d',
};

const measured = /^(fontSize|lineHeight|spacing)/;
const pixels = /^-?\d+(\.\d+)?px$/;

const themes: Readonly<Record<Appearance, Theme>> = {
  light: scaled(lightTheme),
  dark: scaled(darkTheme),
  contrast: scaled(teamsHighContrastTheme),
};

/** The Fluent theme that belongs to an appearance. */
export function themeFor(appearance: Appearance): Theme {
  return themes[appearance];
}

/** Fluent measures type and space in pixels; in rem they follow the text size the person chose. */
function scaled(theme: Theme): Theme {
  const rows = Object.entries(theme).map(([name, value]) => [name, measured.test(name) ? toRem(value) : value]);
  return {
    ...theme,
    ...Object.fromEntries(rows),
    fontFamilyBase: 'var(--font-sans)',
    fontFamilyMonospace: 'var(--font-mono)',
    fontFamilyNumeric: 'var(--font-sans)',
  };
}

function toRem(value: unknown): unknown {
  return typeof value === 'string' && pixels.test(value) ? `${Number.parseFloat(value) / 16}rem` : value;
}
