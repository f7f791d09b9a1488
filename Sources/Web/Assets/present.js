// The keys that talking a demonstration through asks for, and the buttons of a pointer held in the hand: they do what the links do.

const forward = ['ArrowRight', 'PageDown']
const back = ['ArrowLeft', 'PageUp']
const root = document.documentElement

document.querySelectorAll('[data-keys]').forEach((hint) => (hint.hidden = false))
document.addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return
  if (forward.includes(event.key)) follow('next', event)
  if (back.includes(event.key)) follow('prev', event)
})

// A page longer than the screen is read to its end first: the page keys go on to the next point only from there.
function follow(relation, event) {
  const link = document.querySelector(`.aa-stage a[rel="${relation}"]`)
  if (!link || (event.key.startsWith('Page') && !isAtEnd(relation))) return
  event.preventDefault()
  link.click()
}

function isAtEnd(relation) {
  if (relation === 'prev') return root.scrollTop <= 0
  return root.scrollTop + root.clientHeight >= root.scrollHeight - 2
}
