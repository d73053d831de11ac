// summary.mjs JUDGES CHROMIUM PAGE [PICTURES]: opens the page of --report-summary from the disk, sorts and filters it by
// mouse and by keyboard, and prints as JSON what was seen then. With PICTURES also photographs it, wide and narrow, light and
// dark, into that folder.
import { createRequire } from 'node:module'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [judges, chromium, file, pictures] = process.argv.slice(2)
const { default: puppeteer } = await import(createRequire(join(judges, 'package.json')).resolve('puppeteer-core'))
const userDataDir = await mkdtemp(join(tmpdir(), 'newsexport-browser-'))
const browser = await puppeteer.launch({ executablePath: chromium, headless: true, userDataDir,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--force-color-profile=srgb'] })

// Run in the page: the cells of a column as they are shown, and how the table says that it is sorted.
const column = number => [...document.querySelectorAll('#articles tbody tr')].map(row => row.cells[number].textContent)
const sorting = () => [...document.querySelectorAll('#articles thead th')].map(head => head.getAttribute('aria-sort'))

const seen = { requests: [], problems: [] }
try {
  const page = await browser.newPage()
  await page.setViewport({ width: 1200, height: 900 })
  page.on('request', request => seen.requests.push(request.url()))
  page.on('pageerror', error => seen.problems.push(String(error)))
  page.on('console', message => seen.problems.push(message.text()))
  page.on('dialog', dialog => seen.problems.push(dialog.message()))
  await page.goto(pathToFileURL(file).href)
  const take = async () => ({ inputs: await page.evaluate(column, 0), bytes: await page.evaluate(column, 3),
    sorting: await page.evaluate(sorting), status: await page.$eval('[role=status]', status => status.textContent) })
  const heads = await page.$$('#articles thead button')
  seen.first = await take()
  await heads[3].click()
  seen.byBytes = await take()
  await heads[3].focus()
  await page.keyboard.press('Enter')
  seen.byBytesDown = await take()
  await heads[0].focus()
  await page.keyboard.press('Space')
  seen.byInput = await take()
  await page.type('.controls input', 'BINARY')
  await page.waitForFunction("document.querySelector('[role=status]').textContent.includes(' of ')")
  seen.filtered = await take()
  await page.$eval('.controls input', input => {
    input.value = ''
    input.dispatchEvent(new Event('input'))
  })
  const kind = await page.$('.kinds button')
  if (kind) {
    await kind.click()
    seen.ofKind = { ...await take(), code: await page.evaluate(button => button.textContent, kind),
      pressed: await page.evaluate(button => button.getAttribute('aria-pressed'), kind) }
    await kind.click()
  }
  seen.last = await take()
  seen.overflows = {}
  await page.$$eval('#articles tr[data-codes] details', all => all.forEach(details => { details.open = true }))
  await heads[1].click()
  await heads[1].click()
  for (const width of [1200, 400]) {
    await page.setViewport({ width, height: 900 })
    seen.overflows[width] = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    for (const scheme of pictures ? ['light', 'dark'] : []) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
      await page.screenshot({ path: join(pictures, `summary-${width}-${scheme}.png`) })
    }
  }
} finally {
  await browser.close()
  await rm(userDataDir, { recursive: true, force: true, maxRetries: 5 })
}
console.log(JSON.stringify(seen))
