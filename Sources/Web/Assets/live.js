// Keeps a page true while others work: when the server says that something changed, the part marked data-live is fetched anew and put
// in place. Without this script the page has a link that reloads it.

const part = document.querySelector('[data-live]')
const said = document.querySelector('[data-live-status]')

if (part && 'EventSource' in window) {
  document.querySelectorAll('[data-live-off]').forEach((element) => (element.hidden = true))
  listen()
}

function listen() {
  const events = new EventSource(part.dataset.live)
  events.addEventListener('change', refresh)
  events.addEventListener('open', () => (part.dataset.liveState = 'open'))
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

async function replace() {
  const answer = await fetch(location.href, { headers: { 'X-Live': '1' }, redirect: 'error' })
  if (!answer.ok) return
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-live]')
  if (!fresh) return
  const open = new Set([...part.querySelectorAll('details[open]')].map((details) => details.id))
  const focused = part.contains(document.activeElement) ? document.activeElement.id : ''
  part.replaceChildren(...fresh.childNodes)
  part.querySelectorAll('details').forEach((details) => (details.open = open.has(details.id)))
  if (focused) document.getElementById(focused)?.focus()
  if (said) said.textContent = `Updated at ${new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`
}
