/** The look of a printed report: A4, the documents' own words in a Song face, ours in a sans face. */
export const reportStyle = `
@page { size: A4; margin: 10mm 12mm; }
:root { --ink: #1c2733; --soft: #51606e; --line: #d5dbe0; --seal: #a8321f; --chart: #16425b; }
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; color: var(--ink); background: #fff; font: 8.6pt/1.4 "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Segoe UI", sans-serif; }
main { max-width: 186mm; margin: 0 auto; }
@media screen { body { background: #eceae4; } main { background: #fff; margin: 8mm auto; padding: 12mm 14mm; max-width: 210mm; box-shadow: 0 1px 8px rgb(0 0 0 / 12%); } }
header { border-bottom: 1.2pt solid var(--chart); padding-bottom: 2.5mm; }
h1 { font-size: 14.5pt; line-height: 1.25; margin: 0; color: var(--chart); }
.subtitle { margin: 0; color: var(--soft); letter-spacing: .08em; font-size: 8.5pt; }
h2 { font-size: 9pt; margin: 2.4mm 0 .6mm; color: var(--chart); break-after: avoid; }
p { margin: 0; }
dl { display: flex; flex-wrap: wrap; gap: 1mm 8mm; margin: 2mm 0 0; }
dl div { display: flex; gap: 2mm; }
dt { color: var(--soft); }
dd { margin: 0; }
.verdict { display: flex; gap: 4mm; align-items: baseline; border-left: 2.2pt solid var(--soft); padding: .3mm 0 .3mm 3mm; margin-top: 1.6mm; break-inside: avoid; }
.verdict h2 { margin: 0; font-size: 9.2pt; }
.verdict .word { flex: none; width: 24mm; font-weight: 700; font-size: 11pt; }
.verdict.likely { border-color: #1d6b50; } .verdict.likely .word { color: #1d6b50; }
.verdict.unlikely { border-color: #8f2f25; } .verdict.unlikely .word { color: #8f2f25; }
.verdict.undetermined { border-color: #8a5a00; } .verdict.undetermined .word { color: #8a5a00; }
.verdict.notInvolved .word { color: var(--soft); }
.soft, .note { color: var(--soft); }
table { width: 100%; border-collapse: collapse; font-size: 8.2pt; }
th { text-align: left; font-weight: 600; color: var(--soft); border-bottom: .8pt solid var(--line); padding: .6mm 2mm .6mm 0; }
td { vertical-align: top; border-bottom: .4pt solid var(--line); padding: .45mm 2mm .45mm 0; }
td:nth-child(3), th:nth-child(3), td:nth-child(4), th:nth-child(4) { white-space: nowrap; }
tr { break-inside: avoid; }
tr.false td:nth-child(3) { color: #8f2f25; font-weight: 600; }
tr.unknown td:nth-child(3) { color: #8a5a00; font-weight: 600; }
.lists { columns: 2; column-gap: 7mm; }
.lists li { break-inside: avoid; }
.lists h2 { margin-top: 2mm; }
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
