// popups.mjs JUDGES CHROMIUM BOOK...: clicks every reference to a note or a source in foliate-js and prints, as JSON, for
// each book the list of what came up: { kind, href, marker, type, hidden, text }, or { …, error }.
import { withBrowser } from './browser.mjs'

const [judges, chromium, ...books] = process.argv.slice(2)

// Runs in the page.
async function clickAll(url) {
  const view = await openBook(url)
  const found = []
  const within = (promise, what) =>
    Promise.race([promise, new Promise((_, reject) => setTimeout(() => reject(new Error(what)), 5000))])
  const click = async a => {
    const handler = new FootnoteHandler()
    const rendered = new Promise((resolve, reject) => {
      handler.addEventListener('before-render', e => document.body.append(e.detail.view))
      handler.addEventListener('render', e => resolve(e.detail))
      view.addEventListener('link', e => Promise.resolve(handler.handle(view.book, e)).catch(reject), { once: true })
    })
    a.click()
    const { type, hidden, target, view: popup } = await within(rendered, 'nothing popped up')
    const text = target.ownerDocument.body.textContent.replace(/\s+/g, ' ').trim()
    popup.remove()
    return { type, hidden, text }
  }
  for (const [index, section] of view.book.sections.entries()) {
    if (section.linear === 'no') continue
    await view.goTo(index)
    const { doc } = view.renderer.getContents()[0]
    for (const a of doc.querySelectorAll('a[role~=doc-noteref], a[role~=doc-biblioref]')) {
      const reference = { kind: a.getAttribute('role'), href: a.getAttribute('href'), marker: a.textContent }
      found.push(await click(a).then(result => ({ ...reference, ...result }), error => ({ ...reference, error: error.message })))
    }
  }
  view.remove()
  return found
}

const result = await withBrowser({ judges, chromium, books }, async ({ newPage }) => {
  const page = await newPage('/foliate.html')
  const all = []
  for (const index of books.keys()) all.push(await page.evaluate(clickAll, `/book/${index}.epub`))
  return all
})
console.log(JSON.stringify(result))
