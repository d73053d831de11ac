// A headless Chromium with the two reader engines and our EPUBs, on a little server of its own. Nothing else can be
// reached: every request that is not for that server is refused.
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { readFile, rm, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, normalize, extname } from 'node:path'

const TYPES = { '.js': 'text/javascript', '.html': 'text/html', '.css': 'text/css', '.epub': 'application/epub+zip' }
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--hide-scrollbars', '--force-color-profile=srgb']

// The pages in which the engines run; `window.ready` says that the scripts are loaded.
const PAGES = {
  '/foliate.html': `<!DOCTYPE html><style>html,body{margin:0;height:100%}foliate-view{display:block;height:100%}</style>
    <script type="module">
      import '/modules/foliate-js/view.js'
      import { FootnoteHandler } from '/modules/foliate-js/footnotes.js'
      window.FootnoteHandler = FootnoteHandler
      window.openBook = async url => {
        const view = document.createElement('foliate-view')
        document.body.append(view)
        const blob = await (await fetch(url)).blob()
        await view.open(new File([blob], 'book.epub', { type: 'application/epub+zip' }))
        return view
      }
      window.ready = true
    </script>`,
  '/epubjs.html': `<!DOCTYPE html><style>body{margin:0}</style><div id="v"></div>
    <script src="/modules/jszip/dist/jszip.min.js"></script>
    <script src="/modules/epubjs/dist/epub.min.js"></script><script>window.ready = true</script>`,
}

function serve(judges, books) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname)
    try {
      const book = path.match(/^\/book\/(\d+)\.epub$/)
      const body = PAGES[path] ?? await readFile(book ? books[Number(book[1])]
        : join(judges, 'node_modules', normalize(path.replace(/^\/modules/, ''))))
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server)))
}

// Runs use({ newPage }) with a browser that can reach /foliate.html, /epubjs.html and /book/N.epub for books[N].
export async function withBrowser({ judges, chromium, books, width = 600, height = 800 }, use) {
  const { default: puppeteer } = await import(createRequire(join(judges, 'package.json')).resolve('puppeteer-core'))
  const server = await serve(judges, books)
  const origin = `http://127.0.0.1:${server.address().port}`
  const userDataDir = await mkdtemp(join(tmpdir(), 'newsexport-browser-'))
  const browser = await puppeteer.launch({ executablePath: chromium, headless: true, userDataDir, args: FLAGS })
  const newPage = async path => {
    const page = await browser.newPage()
    await page.setViewport({ width, height })
    await page.setRequestInterception(true)
    page.on('request', request =>
      /^(data|blob|about):/.test(request.url()) || request.url().startsWith(origin) ? request.continue() : request.abort())
    await page.goto(origin + path)
    await page.waitForFunction('window.ready')
    return page
  }
  try {
    return await use({ newPage })
  } finally {
    await browser.close()
    server.close()
    await rm(userDataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}
