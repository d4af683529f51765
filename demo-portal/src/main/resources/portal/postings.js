/* The postings of an organisation, over the portal's own server, which alone knows the secret. */

const STATES = {
    awaiting_approval: ['Wants approval', 'ask'],
    pending: ['On the way', ''],
    sending: ['Being sent', ''],
    held: ['Login refused', 'bad'],
    posted: ['In the books', 'good'],
    already_there: ['Was there already', 'good'],
    needs_attention: ['Has a question', 'ask'],
    failed: ['Refused', 'bad'],
};
const FILES = {
    pending: 'on its way', sending: 'being sent', held: 'waits for the login', attached: 'attached', failed: 'not attached',
};
const SYSTEMS = {
    file: 'Files', sftp: 'Files by SFTP', sap: 'SAP', netsuite: 'NetSuite', quickbooks: 'QuickBooks', custom: 'Own API', '': 'deleted',
};
/* Why a bill waits, by the code of its error: short enough to tell one line from the next. */
const REASONS = {
    duplicate: 'Perhaps a duplicate', amount_limit: 'Above the limit', approval: 'Every bill wants one',
    low_confidence: 'Read with doubts', unknown_vendor: 'Vendor not known', unknown_account: 'Account not known',
    unknown_item: 'Item not known', unknown_currency: 'Currency not known',
};
const REFRESH_MS = 3000;

const list = document.getElementById('list');
const status = document.getElementById('status');
const trouble = document.getElementById('trouble');
const more = document.getElementById('more');
const shown = new Map();
let filter = '';
let next = null;
let older = false;

const element = (tag, className, ...children) => {
    const node = document.createElement(tag);
    if (className) {
        node.className = className;
    }
    node.append(...children.filter((child) => child !== null));
    return node;
};

const time = (text) => {
    const node = element('time', '', new Date(text).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' }));
    node.dateTime = text;
    return node;
};

const money = (amount, currency) => {
    if (amount === null) {
        return '–';
    }
    const number = Number(amount).toLocaleString([], { minimumFractionDigits: 2, maximumFractionDigits: 4 });
    return currency ? `${currency} ${number}` : number;
};

const ask = async (path, method = 'GET') => {
    const response = await fetch(`/postings/data${path}`, { method, headers: { 'X-Portal-Page': 'postings' } });
    const body = await response.json().catch(() => ({}));
    if (!response.ok) {
        throw new Error(body.detail ?? body.title ?? `The server answered ${response.status}.`);
    }
    return body;
};

const attempt = async (what) => {
    try {
        await what();
        trouble.textContent = '';
    } catch (error) {
        trouble.textContent = error.message;
    }
};

const reason = (error) => {
    if (!error) {
        return null;
    }
    const fields = error.issues.filter((issue) => issue.field || issue.message !== error.message);
    const box = element('div', 'reason', element('p', '', error.message));
    if (fields.length > 0) {
        box.append(element('ul', '', ...fields.map((issue) => element(
            'li', '', issue.field ? element('code', '', issue.field) : null,
            issue.message === error.message ? '' : `${issue.field ? ': ' : ''}${issue.message}`))));
    }
    return box;
};

const json = (value) => {
    const node = element('pre', 'payload', JSON.stringify(value, null, 2));
    node.tabIndex = 0;
    return node;
};

const facts = (entries) => element('dl', 'facts', ...entries
    .filter(([, value]) => value)
    .flatMap(([name, value]) => [element('dt', '', name), element('dd', '', value)]));

const act = (label, className, verb, posting, redraw) => {
    const button = element('button', className, label);
    button.type = 'button';
    button.addEventListener('click', () => attempt(async () => {
        button.disabled = true;
        try {
            await ask(`/${posting.document_id}/${posting.posting_id}/${verb}`, 'POST');
        } finally {
            button.disabled = false;
        }
        await load();
        redraw();
    }));
    return button;
};

/* The one question that can be answered here: the portal keeps the list of vendors. */
const newVendor = (posting, error, redraw) => {
    if (error?.issues.some(({ code }) => code === 'unknown_vendor') !== true) {
        return null;
    }
    if (!posting.vendor_name) {
        const review = element('a', '', 'review');
        review.href = `${document.body.dataset.api}/console`;
        return element('p', 'quiet', 'Its name was not read; a reviewer enters it in the server’s ', review, '.');
    }
    const code = element('input');
    Object.assign(code, { name: 'code', required: true, maxLength: 20, pattern: '[A-Za-z0-9\\-]+', autocomplete: 'off' });
    const button = element('button', 'main', 'Add and try again');
    const form = element('form', 'vendor-form', element('label', '', 'Add it to the vendors as number', code), button);
    form.addEventListener('submit', (event) => {
        event.preventDefault();
        attempt(async () => {
            button.disabled = true;
            try {
                await ask(`/vendors?${new URLSearchParams({ code: code.value, name: posting.vendor_name })}`, 'POST');
                await ask(`/${posting.document_id}/${posting.posting_id}/retry`, 'POST');
            } finally {
                button.disabled = false;
            }
            await load();
            redraw();
        });
    });
    return form;
};

const preview = (posting, place) => {
    const button = element('button', '', 'Show what would be sent');
    button.type = 'button';
    button.addEventListener('click', () => attempt(async () => {
        const dry = await ask(`/${posting.document_id}/preview?connection=${posting.connection}`, 'POST');
        const hint = dry.issues.length > 0
            ? reason({ message: 'This keeps it from being sent:', issues: dry.issues })
            : element('p', 'quiet', 'A dry run: nothing was sent.');
        place.replaceChildren(element('h3', '', 'What would be sent'), hint, json(dry.payload));
    }));
    return button;
};

/* What stands below a line, fetched when it is opened. */
const inside = async (entry) => {
    const { posting, body } = entry;
    const { postings } = await ask(`/${posting.document_id}`);
    const whole = postings.find(({ posting_id: id }) => id === posting.posting_id);
    if (!whole) {
        return;
    }
    const { attachment } = whole;
    const dry = element('div');
    const redraw = () => shown.get(posting.posting_id)?.body.closest('details').querySelector('summary').focus();
    const acts = [];
    if (whole.status === 'awaiting_approval') {
        acts.push(act('Approve', 'main', 'approve', posting, redraw), act('Reject', '', 'reject', posting, redraw));
    }
    const vendor = newVendor(posting, whole.error, redraw);
    if (['failed', 'needs_attention', 'held'].includes(whole.status)) {
        acts.push(act('Try again', vendor ? '' : 'main', 'retry', posting, redraw));
    }
    if (['failed', 'held'].includes(attachment?.status)) {
        acts.push(act('Attach again', 'main', 'retry', posting, redraw));
    }
    acts.push(preview(posting, dry));
    body.replaceChildren(...[
        reason(whole.error),
        reason(attachment?.error),
        vendor,
        element('div', 'acts', ...acts),
        dry,
        facts([
            ['Document', posting.file_name ? `${posting.file_name} (${posting.document_id})` : posting.document_id],
            ['Connection', posting.connection],
            ['Our key there', whole.erp_key],
            ['Fiscal year', whole.erp_reference?.period],
            ['Original', attachment && FILES[attachment.status]],
            ['Next attempt', whole.next_attempt_at && time(whole.next_attempt_at)],
        ]),
        ...(whole.history.length > 0 ? [
            element('h3', '', 'What happened'),
            element('ol', 'steps', ...whole.history.map((step) =>
                element('li', '', time(step.timestamp), element('span', '', step.detail)))),
        ] : []),
        ...(whole.payload ? [element('h3', '', 'What was sent'), json(whole.payload)] : []),
    ].filter((node) => node !== null));
    if (!whole.erp_reference && whole.payload && whole.attempts === 0) {
        body.querySelector('h3:last-of-type').textContent = 'What was mapped';
    }
};

const line = (posting) => {
    const [label, tone] = STATES[posting.status];
    const why = REASONS[posting.error?.code] ?? REASONS[posting.error?.issues[0]?.code];
    const reference = posting.erp_reference?.number ?? posting.erp_reference?.id ?? '–';
    return [
        element('span', 'state', element('span', `pill ${tone}`, label), why ? element('span', 'why', why) : null),
        element('span', 'bill',
            element('span', 'vendor', posting.vendor_name ?? 'Vendor not read'),
            element('span', 'number', [posting.invoice_id, posting.file_name].filter(Boolean).join(' · ') || posting.document_id)),
        element('span', 'amount', money(posting.total_amount, posting.currency)),
        element('span', 'system', SYSTEMS[posting.system] ?? posting.system),
        Object.assign(element('span', 'reference', reference), { title: reference }),
    ];
};

const draw = (posting) => {
    let entry = shown.get(posting.posting_id);
    const stamp = `${posting.updated_at}/${posting.attachment?.status}`;
    if (entry?.stamp === stamp) {
        return entry.item;
    }
    if (!entry) {
        const summary = element('summary');
        const body = element('div', 'inside');
        const details = element('details', '', summary, body);
        entry = { summary, body, item: element('li', 'posting', details) };
        const known = entry;
        details.addEventListener('toggle', () => details.open && attempt(() => inside(known)));
        shown.set(posting.posting_id, entry);
    }
    Object.assign(entry, { posting, stamp });
    entry.item.dataset.status = posting.status;
    entry.summary.replaceChildren(...line(posting));
    if (entry.item.firstChild.open) {
        attempt(() => inside(entry));
    }
    return entry.item;
};

const tell = () => {
    const count = list.children.length;
    const empty = document.querySelector('.none');
    empty?.remove();
    if (count === 0) {
        list.after(element('p', 'none', filter
            ? 'Nothing here.'
            : 'No postings yet. Send an invoice on the first page, and watch it arrive here.'));
    }
    status.textContent = `${count}${next ? '+' : ''} ${count === 1 ? 'posting' : 'postings'}`;
};

async function load() {
    const page = await ask(`?status=${filter}`);
    const items = page.postings.map(draw);
    const tail = older ? [...list.children].filter((item) => !items.includes(item)) : [];
    if (!older) {
        next = page.next;
    }
    const wanted = [...items, ...tail];
    if (wanted.length !== list.children.length || wanted.some((item, at) => item !== list.children[at])) {
        list.replaceChildren(...wanted);
    }
    more.hidden = !next;
    tell();
}

document.querySelectorAll('[data-status]').forEach((button) => button.closest('.filters') &&
    button.addEventListener('click', () => {
        filter = button.dataset.status;
        older = false;
        document.querySelectorAll('.filters button').forEach((other) =>
            other.setAttribute('aria-pressed', String(other === button)));
        list.replaceChildren();
        attempt(load);
    }));

more.addEventListener('click', () => attempt(async () => {
    const page = await ask(`?status=${filter}&before=${next}`);
    older = true;
    next = page.next;
    list.append(...page.postings.map(draw));
    more.hidden = !next;
    tell();
}));

const refresh = async () => {
    // Moving the line that somebody stands on would take the focus away.
    if (document.visibilityState === 'visible') {
        await attempt(load);
    }
    setTimeout(refresh, REFRESH_MS);
};

refresh();
