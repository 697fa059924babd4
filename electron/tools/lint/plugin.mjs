import { boundaries } from './boundaries.mjs';
import { wordsInLocales } from './words-in-locales.mjs';

/** This project's own lint rules, in the shape oxlint loads. */
const plugin = { meta: { name: 'portolan' }, rules: { boundaries, 'words-in-locales': wordsInLocales } };

export default plugin;
