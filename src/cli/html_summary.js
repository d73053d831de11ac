'use strict'
// Sorts and filters the table of articles. Of a large batch a part of the rows is shown, and more on request:
// a browser needs many seconds to lay out a hundred thousand.
{
  const PAGE = 500
  const table = document.getElementById('articles')
  const body = table.tBodies[0]
  const rows = [...body.rows] // in the order of the inputs
  const heads = [...table.tHead.rows[0].cells]
  const wanted = { text: '', code: null, column: null, direction: 1, most: PAGE }
  const collator = new Intl.Collator('en', { numeric: true })
  const number = new Intl.NumberFormat('en')

  const make = (name, attributes, ...children) => {
    const element = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    element.append(...children)
    return element
  }

  const texts = new Map()
  const textOf = row => {
    if (!texts.has(row)) texts.set(row, row.textContent.toLowerCase())
    return texts.get(row)
  }
  const codesOf = row => (row.dataset.codes ?? '').split(' ')
  const isWanted = row =>
    (wanted.code === null || codesOf(row).includes(wanted.code)) && (!wanted.text || textOf(row).includes(wanted.text))

  // Cells with a value are compared as numbers, others as text; equals stay in the order of the inputs.
  const sorted = found => {
    if (wanted.column === null) return found
    const keyOf = row => row.cells[wanted.column].dataset.value ?? row.cells[wanted.column].textContent
    const isNumber = found[0]?.cells[wanted.column].dataset.value !== undefined
    const keys = new Map(found.map(row => [row, isNumber ? Number(keyOf(row)) : keyOf(row)]))
    const compare = isNumber ? (a, b) => a - b : collator.compare
    return [...found].sort((a, b) => wanted.direction * compare(keys.get(a), keys.get(b)))
  }

  const status = make('p', { role: 'status' })
  const more = make('button', { type: 'button', class: 'more' })
  const show = () => {
    const found = sorted(rows.filter(isWanted))
    body.replaceChildren(...found.slice(0, wanted.most))
    const left = found.length - body.rows.length
    const isAll = found.length === rows.length
    status.textContent = (isAll ? `${number.format(rows.length)} articles` : `${number.format(found.length)} of ${number.format(rows.length)} articles`)
      + (left > 0 ? `, the first ${number.format(body.rows.length)} shown` : '')
    more.hidden = left <= 0
    more.textContent = `Show ${number.format(Math.min(left, PAGE))} more`
  }
  const change = wish => {
    Object.assign(wanted, { most: PAGE }, wish)
    show()
  }

  heads.forEach((head, column) => {
    const button = make('button', { type: 'button' }, ...head.childNodes)
    button.addEventListener('click', () => {
      const direction = head.getAttribute('aria-sort') === 'ascending' ? -1 : 1
      for (const other of heads) other.removeAttribute('aria-sort')
      head.setAttribute('aria-sort', direction > 0 ? 'ascending' : 'descending')
      change({ column, direction })
    })
    head.append(button)
  })

  const kinds = [...document.querySelectorAll('.kinds tbody th')].map(head => {
    const button = make('button', { type: 'button', 'aria-pressed': 'false' }, ...head.childNodes)
    button.addEventListener('click', () => {
      const code = wanted.code === button.textContent ? null : button.textContent
      for (const kind of kinds) kind.setAttribute('aria-pressed', kind.textContent === code)
      change({ code })
    })
    head.append(button)
    return button
  })

  const search = make('input', { type: 'search', autocomplete: 'off' })
  let pause
  search.addEventListener('input', () => {
    clearTimeout(pause)
    pause = setTimeout(() => change({ text: search.value.trim().toLowerCase() }), rows.length > PAGE ? 200 : 0)
  })
  table.caption.append(make('div', { class: 'controls' }, make('label', {}, 'Filter', search), status))

  more.addEventListener('click', () => change({ most: wanted.most + PAGE }))
  table.after(more)

  // On paper there is no button to press.
  addEventListener('beforeprint', () => change({ most: Infinity }))
  addEventListener('afterprint', () => change({}))
  show()
  document.documentElement.classList.remove('loading')
}
