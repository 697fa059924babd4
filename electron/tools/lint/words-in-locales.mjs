const chinese = /\p{Script=Han}/u;
const message = 'Words shown to people live in shared/i18n/locales or seeds, not in the code.';

/** @param {any} context */
function create(context) {
  /**
   * @param {any} node
   * @param {unknown} text
   */
  const check = (node, text) => {
    if (typeof text === 'string' && chinese.test(text)) context.report({ node, message });
  };
  return {
    /** @param {any} node */
    Literal: (node) => check(node, node.value),
    /** @param {any} node */
    TemplateElement: (node) => check(node, node.value.raw),
    /** @param {any} node */
    JSXText: (node) => check(node, node.value),
  };
}

/** The lint rule that keeps Chinese words out of the code. */
export const wordsInLocales = { meta: { type: 'problem', schema: [] }, create };
