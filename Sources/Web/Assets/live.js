// Keeps a page true while others work: when the server says that something changed, the part marked data-live is fetched anew, and those
// pieces of it that are not as they were are put in place. Without this script the page has a link that reloads it.

const part = document.querySelector('[data-live]')
const said = document.querySelector('[data-live-status]')
const focusable = 'a[href], button, input, select, textarea, summary'

// What the server sent last. A piece says by its name which it is.
let shown = part && read(part)

if (part && 'EventSource' in window) {
  document.querySelectorAll('[data-live-off]').forEach((element) => (element.hidden = true))
  listen()
}

function listen() {
  const events = new EventSource(part.dataset.live)
  events.addEventListener('change', refresh)
  events.addEventListener('open', () => (part.dataset.liveState = 'open'))
  // Where the server will hear no more of us, the page says why; otherwise it listens again after a while.
  events.addEventListener('error', async () => {
    if (events.readyState !== EventSource.CLOSED) return
    await refresh()
    if (part.isConnected) setTimeout(listen, 5000)
  })
  window.addEventListener('pagehide', () => events.close())
}

// One fetch at a time; a change that comes meanwhile is fetched after it.
let running = false
let waiting = false

async function refresh() {
  if (running) return (waiting = true)
  running = true
  try {
    do {
      waiting = false
      await replace()
    } while (waiting)
  } finally {
    running = false
  }
}

// A page that could not be fetched is asked for again: nothing else would tell that it is old.
const soon = 2000

async function replace() {
  const answer = await fetch(location.href, { headers: { 'X-Live': '1' }, redirect: 'manual' }).catch(() => null)
  if (!answer || answer.status >= 500 || answer.status === 429) return setTimeout(refresh, soon)
  if (answer.type === 'opaqueredirect') return takeAway('You are signed out. Sign in again to see this page.')
  if (!answer.ok) return takeAway('You cannot see this page any more.')
  const root = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-live]')
  if (!root) return
  const fresh = read(root)
  const changed = [...fresh.pieces].filter(([name, html]) => shown.pieces.get(name) !== html).map(([name]) => name)
  if (fresh.rest === shown.rest) changed.forEach((name) => swap(piece(part, name), piece(root, name)))
  else swap(part, root)
  shown = fresh
  if (said) said.textContent = `Updated at ${new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' })}`
}

// What somebody may not read any more does not stay on their screen.
function takeAway(words) {
  const notice = document.createElement('p')
  notice.className = 'govuk-body'
  notice.setAttribute('role', 'alert')
  notice.textContent = words
  part.replaceWith(notice)
}

// The pieces by name, and all that is around them.
function read(root) {
  const pieces = new Map([...root.querySelectorAll('[data-piece]')].map((piece) => [piece.dataset.piece, piece.outerHTML]))
  const rest = root.cloneNode(true)
  rest.querySelectorAll('[data-piece]').forEach((piece) => piece.replaceWith(`piece ${piece.dataset.piece}`))
  return { pieces, rest: rest.innerHTML }
}

function piece(root, name) {
  return root.querySelector(`[data-piece="${CSS.escape(name)}"]`)
}

// What the person has unfolded stays so, what they have folded too, and the focus stays where it is.
function swap(old, fresh) {
  const folds = new Map([...old.querySelectorAll('details[id]')].map((details) => [details.id, details.open]))
  const focus = old.contains(document.activeElement) && placeOf(document.activeElement)
  if (old === part) part.replaceChildren(...fresh.childNodes)
  else old.replaceWith(fresh)
  document.querySelectorAll('[data-live] details[id]').forEach((details) => {
    if (folds.has(details.id)) details.open = folds.get(details.id)
  })
  if (focus) elementAt(focus)?.focus({ preventScroll: true })
}

// The nearest element with an id, and the how-manieth in it that can have the focus.
function placeOf(element) {
  const owner = element.closest('[id]')
  return owner && { id: owner.id, index: [...owner.querySelectorAll(focusable)].indexOf(element) }
}

function elementAt({ id, index }) {
  const owner = document.getElementById(id)
  return index < 0 ? owner : owner?.querySelectorAll(focusable)[index] ?? owner
}
