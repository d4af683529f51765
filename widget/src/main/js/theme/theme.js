/** Option → CSS property whose grammar it must fit → custom property of the widget. */
const PROPERTIES = {
  primaryColor: ['color', '--cu-primary'],
  secondaryColor: ['color', '--cu-secondary'],
  successColor: ['color', '--cu-success'],
  warningColor: ['color', '--cu-warning'],
  errorColor: ['color', '--cu-error'],
  borderRadius: ['border-radius', '--cu-radius'],
  fontFamily: ['font-family', '--cu-font'],
};
const NAME = /^[a-z0-9][a-z0-9-]{0,63}$/;

/**
 * Puts a theme on the widget's wrapper. Values are checked against their grammar, so a theme can colour the widget and
 * nothing else; what does not fit is left out and named in the console.
 */
export function applyTheme(wrapper, theme) {
  wrapper.removeAttribute('style');
  for (const [option, [property, variable]] of Object.entries(PROPERTIES)) {
    const value = theme[option];
    if (value === undefined || value === null) continue;
    if (CSS.supports(property, String(value)) && !/url\(/i.test(String(value))) {
      wrapper.style.setProperty(variable, String(value));
    } else {
      console.warn(`CashUpWidget: theme.${option} '${value}' is not a ${property}; it is left out.`);
    }
  }
  wrapper.dataset.elevation = String(Math.max(0, Math.min(3, Math.round(Number(theme.elevation ?? 1)) || 0)));
  wrapper.dataset.scheme = ['light', 'dark'].includes(theme.colorScheme) ? theme.colorScheme : 'auto';
  if (wrapper.style.getPropertyValue('--cu-primary')) {
    wrapper.style.setProperty('--cu-on-primary', isBright(wrapper) ? '#101828' : '#ffffff');
  }
}

/**
 * A named theme is a JSON file in `themes/` beside the script; one that cannot be had leaves the widget as it is, since
 * colours must never keep a document from being processed.
 */
export async function fetchTheme(name, scriptUrl) {
  if (!name || !scriptUrl) return {};
  if (!NAME.test(name)) {
    console.warn(`CashUpWidget: '${name}' is not the name of a theme.`);
    return {};
  }
  try {
    const response = await fetch(new URL(`themes/${name}.json`, scriptUrl), { credentials: 'omit' });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return await response.json();
  } catch (error) {
    console.warn(`CashUpWidget: theme '${name}' could not be loaded (${error.message}).`);
    return {};
  }
}

/** Whether dark letters read better on the primary colour (relative luminance of WCAG 2). */
function isBright(wrapper) {
  const probe = document.createElement('span');
  probe.className = 'primary-probe';
  wrapper.append(probe);
  const channels = getComputedStyle(probe).color.match(/[\d.]+/g)?.slice(0, 3).map(Number) ?? [];
  probe.remove();
  const [r, g, b] = channels.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.36;
}
