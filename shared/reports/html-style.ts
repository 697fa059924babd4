/** The look of a printed report: A4, the documents' own words in a Song face, ours in a sans face. */
export const reportStyle = `
@page { size: A4; margin: 14mm 12mm 13mm; }
:root { --ink: #1c2733; --soft: #51606e; --line: #d5dbe0; --seal: #a8321f; --chart: #16425b; }
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; color: var(--ink); background: #fff; font: 8.6pt/1.4 "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Segoe UI", sans-serif; }
main { max-width: 186mm; margin: 0 auto; }
@media screen { body { background: #eceae4; } main { background: #fff; margin: 8mm auto; padding: 12mm 14mm; max-width: 210mm; box-shadow: 0 1px 8px rgb(0 0 0 / 12%); } }
header { border-bottom: 1.2pt solid var(--chart); padding-bottom: 2.5mm; }
h1 { font-size: 14.5pt; line-height: 1.25; margin: 0; color: var(--chart); }
.subtitle { margin: 0; color: var(--soft); letter-spacing: .08em; font-size: 8.5pt; }
h2, h3, h4 { font-size: 9pt; margin: 2.4mm 0 .6mm; color: var(--chart); break-after: avoid; }
.case .lists h4 { margin-top: 2.6mm; }
.case { font-size: 9.4pt; }
.case h1 { font-size: 21pt; }
.case header { padding-top: 6mm; }
.case .subtitle { font-size: 12pt; letter-spacing: 0; color: var(--ink); }
.case h2 { font-size: 13pt; margin: 8mm 0 2mm; padding-bottom: 1mm; border-bottom: .8pt solid var(--line); }
.case h3 { font-size: 10.4pt; margin-top: 4mm; }
.case .paragraph { margin: 1mm 0; }
.break { break-after: page; }
.break + h2 { margin-top: 0; }
.counts { display: flex; gap: 4mm; list-style: none; margin: 3mm 0 4mm; padding: 0; }
.counts li { flex: 1; padding: 2.5mm 3.5mm; border: .8pt solid var(--line); border-top: 2.2pt solid var(--soft); border-radius: 1.2mm; }
.counts b { display: block; font-size: 20pt; line-height: 1.15; }
.counts .likely { border-top-color: #1d6b50; } .counts .unlikely { border-top-color: #8f2f25; } .counts .undetermined { border-top-color: #8a5a00; }
p { margin: 0; }
dl { display: flex; flex-wrap: wrap; gap: 1mm 8mm; margin: 2mm 0 0; }
dl div { display: flex; gap: 2mm; }
dt { flex: none; color: var(--soft); }
dd { margin: 0; }
.verdict { display: flex; gap: 4mm; align-items: baseline; border-left: 2.2pt solid var(--soft); padding: .3mm 0 .3mm 3mm; margin-top: 1.6mm; break-inside: avoid; }
.verdict h3 { margin: 0; font-size: 9.2pt; }
.verdict .word { flex: none; width: 24mm; font-weight: 700; font-size: 11pt; }
.verdict.likely { border-color: #1d6b50; } .verdict.likely .word { color: #1d6b50; }
.verdict.unlikely { border-color: #8f2f25; } .verdict.unlikely .word { color: #8f2f25; }
.verdict.undetermined { border-color: #8a5a00; } .verdict.undetermined .word { color: #8a5a00; }
.verdict.notInvolved .word { color: var(--soft); }
.soft, .note { color: var(--soft); }
table { width: 100%; border-collapse: collapse; font-size: 8.2pt; }
th { text-align: left; font-weight: 600; color: var(--soft); border-bottom: .8pt solid var(--line); padding: .6mm 2mm .6mm 0; }
td { vertical-align: top; border-bottom: .4pt solid var(--line); padding: .45mm 2mm .45mm 0; }
.conditions td:nth-child(3), .conditions th:nth-child(3), td:last-child:not(:nth-child(2)), .deadlines td:first-child, .evidence td:not(:first-child, :last-child), .tasks td:not(:first-child) { white-space: nowrap; }
.documents td:last-child:not(:nth-child(2)), .evidence td:last-child:not(:nth-child(2)) { white-space: normal; }
.documents td:nth-child(2), .documents td:nth-child(3) { width: 26%; }
.wanted td:first-child { width: 40%; }
.wanted td:nth-child(3) { white-space: nowrap; }
.missing td:first-child, .papers td:first-child { width: 52%; }
tr { break-inside: avoid; }
tr.false td:nth-child(3) { color: #8f2f25; font-weight: 600; }
tr.unknown td:nth-child(3) { color: #8a5a00; font-weight: 600; }
.lists { columns: 2; column-gap: 7mm; }
.lists li { break-inside: avoid; }
.lists h4 { margin-top: 2mm; }
ul { margin: 0; padding-left: 4mm; }
a.source { color: var(--seal); text-decoration: none; font-size: .85em; vertical-align: .25em; line-height: 1; margin-left: .3mm; }
.sources { margin-top: 2mm; border-top: .8pt solid var(--line); }
.sources h2 { margin-top: 1.5mm; }
.sources ol { margin: 0; padding: 0 0 0 5mm; font-size: 7pt; line-height: 1.36; columns: 2; column-gap: 7mm; }
.sources li { margin-bottom: .7mm; }
.sources li::marker { color: var(--seal); }
.sources .head { font-weight: 600; }
q { font-family: "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif; quotes: "「" "」"; }
footer { margin-top: 1.6mm; color: var(--soft); font-size: 6.8pt; line-height: 1.35; }
`;
