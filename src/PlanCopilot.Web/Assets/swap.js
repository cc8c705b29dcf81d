// A form or link with data-swap="id id" asks in the background; of the page that comes back, the elements of these ids take the place
// of the present ones. The server needs to know nothing of it: it answers with the same page as ever.
// A form with data-live sends itself a moment after typing ends.

const typingPause = 150; // milliseconds

/** The request whose answer is awaited, by what it swaps: a newer one makes it pointless. @type {Map<string, AbortController>} */
const waiting = new Map();

export function startSwaps() {
  document.addEventListener('submit', event => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.dataset.swap || event.defaultPrevented) return;
    event.preventDefault();
    submitForm(form, event.submitter);
  });
  document.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest('a[data-swap]') : null;
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    swap(link.dataset.swap ?? '', link.href, {}, true);
  });
  document.addEventListener('input', event => {
    const form = event.target instanceof HTMLElement ? event.target.closest('form[data-live]') : null;
    if (!(form instanceof HTMLFormElement)) return;
    clearTimeout(Number(form.dataset.timer));
    form.dataset.timer = String(setTimeout(() => form.requestSubmit(), typingPause));
  });
  window.addEventListener('popstate', () => location.reload());
}

/** @param {HTMLFormElement} form @param {HTMLElement | null} submitter */
async function submitForm(form, submitter) {
  const data = new FormData(form, submitter);
  const url = new URL((submitter instanceof HTMLButtonElement && submitter.getAttribute('formaction')) || form.action, location.href);
  form.setAttribute('aria-busy', 'true');
  try {
    if (form.method === 'get') {
      url.search = new URLSearchParams([...data].filter(([, value]) => value !== '').map(([name, value]) => [name, String(value)])).toString();
      await swap(form.dataset.swap ?? '', url.href, {}, true);
    } else {
      const body = form.enctype === 'multipart/form-data' ? data : new URLSearchParams([...data].map(([name, value]) => [name, String(value)]));
      await swap(form.dataset.swap ?? '', url.href, { method: 'post', body }, false);
    }
  } finally {
    form.removeAttribute('aria-busy');
  }
}

/**
 * @param {string} ids Of the elements to replace, with blanks between them.
 * @param {string} url @param {RequestInit} request
 * @param {boolean} isPlace Whether the address bar shows where the answer came from.
 */
export async function swap(ids, url, request, isPlace) {
  waiting.get(ids)?.abort();
  const abort = new AbortController();
  waiting.set(ids, abort);
  try {
    const answer = await fetch(url, { ...request, headers: { Accept: 'text/html', ...request.headers }, signal: abort.signal });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (abort.signal.aborted) return;
    const parts = ids.split(' ').map(id => [document.getElementById(id), page.getElementById(id)]);
    if (answer.redirected && parts.some(([, fresh]) => !fresh)) { location.assign(answer.url); return; }
    if (!parts.some(([, fresh]) => fresh)) { showProblem(page); return; }
    for (const [old, fresh] of parts) {
      if (old && fresh) replace(old, fresh);
      else if (old?.hasAttribute('data-goes')) old.remove(); // a line that was deleted
    }
    if (isPlace) history.replaceState(null, '', answer.url);
    document.querySelector('[data-look]')?.focus(); // what must not be overlooked
    document.dispatchEvent(new CustomEvent('swapped'));
  } catch (problem) {
    if (!abort.signal.aborted) announce('The server did not answer. Check that it runs, then try again.');
  } finally {
    if (waiting.get(ids) === abort) waiting.delete(ids);
  }
}

/** Keeps the keyboard where it was. @param {Element} old @param {Element} fresh */
function replace(old, fresh) {
  const focused = document.activeElement && old.contains(document.activeElement) ? document.activeElement : null;
  old.replaceWith(fresh);
  const next = focused && (document.getElementById(focused.id) ?? fresh.querySelector('.edit > summary'));
  if (next instanceof HTMLElement) next.focus();
}

/** @param {Document} page What came instead of the page: an error with a heading and a sentence. */
function showProblem(page) {
  announce(page.querySelector('main')?.textContent?.replace(/\s+/g, ' ').trim() || 'That did not work.');
}

/** Says something to those who see and to those who listen. @param {string} text */
export function announce(text) {
  const place = document.getElementById('announcer');
  if (!place) return;
  place.textContent = text;
  place.className = 'toast';
  clearTimeout(Number(place.dataset.timer));
  place.dataset.timer = String(setTimeout(() => { place.className = 'unseen'; place.textContent = ''; }, 8000));
}
