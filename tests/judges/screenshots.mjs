// screenshots.mjs JUDGES CHROMIUM OUT BOOK...: pictures of each book's pages in epub.js and in foliate-js, as
// OUT/<book>-<engine>-<page>.png: the first two pages, the page of the first table, picture, box and note, and the last two.
import { basename, join } from 'node:path'
import { withBrowser } from './browser.mjs'

const [judges, chromium, out, ...books] = process.argv.slice(2)
// What is worth a look wherever it stands; the first of each.
const LANDMARKS = { table: 'table', figure: 'figure', box: 'aside', quote: 'blockquote', note: '[role=doc-endnotes],[role=doc-footnote]',
  sources: '[role=doc-bibliography]', rtl: 'body [dir=rtl]' }

const settled = () => new Promise(resolve => setTimeout(resolve, 400))

// Both engines are driven by the same three verbs, which run in the page: start, show (an element), turn (a page).
const ENGINES = {
  foliate: {
    page: '/foliate.html',
    start: async url => {
      window.view = await openBook(url)
      await view.goTo(0)
    },
    find: selector => !!view.renderer.getContents()[0].doc.querySelector(selector),
    show: selector => view.renderer.goTo({ index: view.renderer.getContents()[0].index, anchor: doc => doc.querySelector(selector) }),
    last: () => view.goToFraction(0.999),
    next: () => view.next(),
    previous: () => view.prev(),
  },
  epubjs: {
    page: '/epubjs.html',
    start: async url => {
      const { innerWidth: width, innerHeight: height } = window
      window.book = ePub(url)
      window.rendition = book.renderTo('v', { width, height, flow: 'paginated' })
      await book.ready
      await rendition.display()
    },
    find: selector => !!rendition.getContents()[0].document.querySelector(selector),
    show: selector => {
      const contents = rendition.getContents()[0]
      return rendition.display(contents.cfiFromNode(contents.document.querySelector(selector)))
    },
    last: async () => {
      await rendition.display(book.spine.last().href)
      for (let turns = 0; turns < 500 && !rendition.location?.atEnd; turns++) await rendition.next()
    },
    next: () => rendition.next(),
    previous: () => rendition.prev(),
  },
}

async function photograph(page, engine, name, url) {
  const take = async label => {
    await settled()
    await page.screenshot({ path: join(out, `${name}-${label}.png`) })
  }
  await page.evaluate(engine.start, url)
  await take('first')
  await page.evaluate(engine.next)
  await take('second')
  for (const [label, selector] of Object.entries(LANDMARKS)) {
    if (!await page.evaluate(engine.find, selector)) continue
    await page.evaluate(engine.show, selector)
    await take(label)
  }
  await page.evaluate(engine.last)
  await take('last')
  await page.evaluate(engine.previous)
  await take('last-but-one')
}

await withBrowser({ judges, chromium, books }, async ({ newPage }) => {
  for (const [index, book] of books.entries())
    for (const [name, engine] of Object.entries(ENGINES)) {
      const page = await newPage(engine.page)
      await photograph(page, engine, `${basename(book, '.epub')}-${name}`, `/book/${index}.epub`)
      await page.close()
    }
})
