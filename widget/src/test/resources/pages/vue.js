import { compileScript, parse } from '@vue/compiler-sfc';
import { createApp, h, nextTick, shallowRef } from 'vue';

const source = await (await fetch('https://cdn.cashup-agent.com/src/recipes/InvoiceUpload.vue')).text();
const { descriptor, errors } = parse(source);
if (errors.length > 0) throw errors[0];
const { content } = compileScript(descriptor, { id: 'recipe', inlineTemplate: true });
const compiled = URL.createObjectURL(new Blob([content], { type: 'text/javascript' }));
const { default: InvoiceUpload } = await import(compiled);

const state = shallowRef({ shown: 0, props: {} });
const view = () => {
  const { shown, props, ear } = state.value;
  return Array.from({ length: shown }, (_, key) =>
    h(InvoiceUpload, { key, ...props, onComplete: note(`${ear} complete`), onError: note(`${ear} error`) }));
};
createApp({ render: view }).mount('#app');

window.render = (wanted) => {
  state.value = wanted;
  return nextTick();
};
