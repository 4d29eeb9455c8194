/**
 * The layout of every PDF, as a Typst program. It takes the document as data: `text(…)` of a string sets that string and
 * reads nothing in it.
 */
export const layout = `
#let doc = json(bytes(sys.inputs.document))
#let rtl = doc.direction == "rtl"
#let ink = rgb("#16211f")
#let soft = rgb("#55625f")
#let rule = rgb("#dde4e1")
#let brand = rgb("#0e5f54")
#let start = if rtl { right } else { left }
#set document(title: doc.title)
#set text(
  font: ("Noto Sans", "Noto Sans Arabic", "Noto Sans SC"),
  size: 10pt, fill: ink, lang: doc.lang, region: doc.region,
  dir: if rtl { direction.rtl } else { direction.ltr },
)
#set par(leading: 0.68em, spacing: 0.95em, justify: false)
#set page(
  paper: "a4", margin: (x: 20mm, top: 18mm, bottom: 20mm),
  footer: context [
    #set text(size: 7.5pt, fill: soft)
    #line(length: 100%, stroke: 0.5pt + rule)
    #v(-4pt)
    #grid(columns: (1fr, auto), column-gutter: 12pt, text(doc.foot), text(dir: direction.ltr, counter(page).display("1 / 1", both: true)))
  ],
)
#show heading.where(level: 1): it => block(above: 6pt, below: 6pt, text(size: 20pt, weight: "bold", it.body))
#show heading.where(level: 2): it => block(above: 18pt, below: 8pt, sticky: true, text(size: 13pt, weight: "bold", it.body))
#show heading.where(level: 3): it => block(above: 0pt, below: 8pt, sticky: true, text(size: 11pt, weight: "bold", it.body))
#let cellof(value) = text(size: 9pt, value)
#let render(b) = {
  if b.is == "heading" { heading(level: 2, text(b.text)) }
  else if b.is == "text" {
    if b.tone == "warning" { block(width: 100%, stroke: 0.8pt + brand, radius: 4pt, inset: 9pt, fill: rgb("#f0f7f5"), text(b.text)) }
    else if b.tone == "lead" { par(text(size: 12pt, b.text)) }
    else if b.tone == "hint" { par(text(size: 8.5pt, fill: soft, b.text)) }
    else { par(text(b.text)) }
  }
  else if b.is == "list" {
    let items = b.items.map(item => text(item))
    if b.ordered { enum(spacing: 0.75em, ..items) } else { list(spacing: 0.75em, ..items) }
  }
  else if b.is == "facts" {
    grid(columns: (auto, 1fr), column-gutter: 16pt, row-gutter: 7pt,
      ..b.rows.map(row => (block(width: 46mm, text(fill: soft, row.at(0))), text(row.at(1)))).flatten())
  }
  else if b.is == "table" {
    table(
      columns: (1fr,) * b.head.len(), inset: (x: 4pt, y: 5pt), align: start + top,
      stroke: (x, y) => (bottom: 0.5pt + rule),
      table.header(..b.head.map(cell => text(size: 8.5pt, fill: soft, weight: "bold", cell))),
      ..b.rows.flatten().map(cellof))
  }
  else if b.is == "sheet" {
    block(width: 100%, stroke: 0.6pt + rule, radius: 4pt, inset: 12pt, above: 12pt, below: 12pt, breakable: true, {
      heading(level: 3, text(b.title))
      for inner in b.blocks { render(inner) }
    })
  }
}
#block(width: 100%, below: 12pt, stroke: (bottom: 1.5pt + brand), inset: (bottom: 9pt), {
  text(size: 9pt, fill: brand, weight: "bold", doc.kind)
  heading(level: 1, text(doc.title))
  text(fill: soft, doc.subtitle)
})
#for b in doc.blocks { render(b) }
`;
