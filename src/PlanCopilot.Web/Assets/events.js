// An element with data-events="URL" is brought up to date while the server sends events there; each says that something changed.
// data-swap names what is replaced then, from data-page, or the page itself.
import { swap } from './swap.js';

/** @type {EventSource | null} */
let source = null;

export function startEvents() {
  listen();
  document.addEventListener('swapped', listen);
}

function listen() {
  const place = document.querySelector('[data-events]');
  if (!(place instanceof HTMLElement)) { close(); return; }
  const url = new URL(place.dataset.events ?? '', location.href).href;
  if (source?.url === url && source.readyState !== EventSource.CLOSED) return;
  close();
  source = new EventSource(url);
  source.addEventListener('changed', () => swap(place.dataset.swap ?? '', location.href, {}, false));
  source.addEventListener('ended', () => { close(); swap(place.dataset.swap ?? '', location.href, {}, false); });
}

function close() {
  source?.close();
  source = null;
}
