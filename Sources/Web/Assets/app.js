// What scripts add to pages that already work without them. Nothing here is needed to read, fill in or send anything.

const narrow = window.matchMedia('(max-width: 48.0525em)')

startFrontend()
document.querySelectorAll('.aa-table-frame').forEach(letKeysScroll)
document.querySelectorAll('.aa-filter').forEach(foldAway)
openDetailsOnPaper()
warnBeforeTimeOut(document.getElementById('time-out'))

// The page says where GOV.UK Frontend is, since that address changes with its content. The classes say to the styles that scripts
// run; they are set here because the content security policy forbids a script in the page. Without GOV.UK Frontend they go again.
function startFrontend() {
  const classes = ['js-enabled', 'govuk-frontend-supported']
  const script = document.querySelector('script[data-frontend]')
  if (!script) return
  document.body.classList.add(...classes)
  import(new URL(script.dataset.frontend, document.baseURI))
    .then((frontend) => frontend.initAll())
    .catch(() => document.body.classList.remove(...classes))
}

// A table wider than its frame must be reachable by keyboard, or its end cannot be read; one that fits must not be in the way.
function letKeysScroll(frame) {
  const caption = frame.querySelector('caption')
  new ResizeObserver(() => {
    const scrolls = frame.scrollWidth > frame.clientWidth
    if (!scrolls) return ['tabindex', 'role', 'aria-label'].forEach((name) => frame.removeAttribute(name))
    frame.setAttribute('tabindex', '0')
    frame.setAttribute('role', 'region')
    if (caption) frame.setAttribute('aria-label', caption.textContent.trim())
  }).observe(frame)
}

// On a narrow screen the filters would push the results out of sight, so a button shows and hides them.
function foldAway(filter) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'govuk-button govuk-button--secondary aa-filter-toggle'
  const show = (shown) => {
    filter.hidden = narrow.matches && !shown
    button.hidden = !narrow.matches
    button.textContent = shown ? 'Hide filters' : 'Show filters'
    button.setAttribute('aria-expanded', String(shown))
  }
  button.addEventListener('click', () => show(filter.hidden))
  narrow.addEventListener('change', () => show(false))
  filter.before(button)
  show(false)
}

// What is folded away on the screen would be missing on paper.
function openDetailsOnPaper() {
  let opened = []
  window.addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details:not([open])')]
    opened.forEach((details) => (details.open = true))
  })
  window.addEventListener('afterprint', () => opened.splice(0).forEach((details) => (details.open = false)))
}

// A session that nobody uses ends. Five minutes before, a dialog says so; other tabs may have used it meanwhile, so the server is asked
// first. Without this script nothing is lost either: what was typed is kept on the page that says that the session has ended.
function warnBeforeTimeOut(dialog) {
  if (!dialog?.showModal) return
  const early = 5 * 60
  const words = dialog.querySelector('[data-session-words]')
  const asSoon = words.textContent
  let timer
  const wait = (seconds) => {
    clearTimeout(timer)
    timer = setTimeout(look, Math.max(1, seconds) * 1000)
  }
  const ask = (options) => fetch('/session', { redirect: 'error', ...options }).then((answer) => (answer.ok ? answer.json() : { seconds: 0 }))
  async function look() {
    const seconds = await ask().then((left) => left.seconds, () => 0)
    if (seconds > early) {
      dialog.close()
      return wait(seconds - early)
    }
    const minutes = Math.ceil(seconds / 60)
    words.textContent =
      seconds <= 0
        ? 'You are signed out. What you typed is still on this page: sign in again in another tab before you send it.'
        : asSoon.replace('5 minutes', minutes === 1 ? '1 minute' : `${minutes} minutes`)
    if (!dialog.open) dialog.showModal()
    if (seconds > 0) wait(Math.min(60, seconds))
    else dialog.querySelector('button').textContent = 'Close'
  }
  dialog.querySelector('form').addEventListener('submit', async (event) => {
    event.preventDefault()
    const seconds = await ask({ method: 'POST', body: new URLSearchParams(new FormData(event.target)) }).then((left) => left.seconds, () => 0)
    dialog.close()
    if (seconds > 0) wait(seconds - early)
  })
  wait(Number(dialog.dataset.session) - early)
}
