// Keys: in a line's form Ctrl-Enter saves and Escape closes; "/" goes to the search box; j and k (or the arrows) go through the rows of a list marked data-rows; "?" shows what there is.

export function startKeys() {
  document.addEventListener('keydown', event => {
    const line = event.target instanceof Element ? event.target.closest('details.edit > form') : null;
    if (line instanceof HTMLFormElement && leaveLine(event, line)) return;
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === '/') { focusSearch(event); return; }
    if (event.key === '?') { showHelp(); return; }
    if (event.key === 'j' || event.key === 'ArrowDown') move(event, 1);
    if (event.key === 'k' || event.key === 'ArrowUp') move(event, -1);
  });
}

/** What was typed stays in a form that is closed. @param {KeyboardEvent} event @param {HTMLFormElement} line */
function leaveLine(event, line) {
  const isSaving = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
  if (!isSaving && event.key !== 'Escape') return false;
  event.preventDefault();
  if (isSaving) { line.requestSubmit(line.querySelector('button.primary')); return true; }
  line.parentElement?.removeAttribute('open');
  line.parentElement?.querySelector('summary')?.focus();
  return true;
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])'));
}

/** @param {KeyboardEvent} event */
function focusSearch(event) {
  const box = document.querySelector('input[type=search]');
  if (!(box instanceof HTMLInputElement)) return;
  event.preventDefault();
  box.focus();
  box.select();
}

/** @param {KeyboardEvent} event @param {number} step */
function move(event, step) {
  const links = [...document.querySelectorAll('[data-rows] a[data-row]')];
  if (links.length === 0) return;
  const here = links.findIndex(link => link === document.activeElement);
  if (here < 0 && event.key.startsWith('Arrow')) return; // arrows scroll until one is in the list
  const next = links[Math.min(Math.max(here + step, 0), links.length - 1)];
  event.preventDefault();
  if (next instanceof HTMLElement) next.focus();
}

function showHelp() {
  const help = document.getElementById('keys');
  if (help instanceof HTMLDialogElement && !help.open) help.showModal();
}
