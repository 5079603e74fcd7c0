/** The look of the page as HTML: calm, readable on an upright tablet and on A4 paper. It does not fetch anything. */
export const STYLE = `
:root{--ink:#1b2733;--quiet:#51606e;--line:#d5dde4;--band:#eaf1f7;--blue:#1f4e79;--alarm:#9c2b17;--alarm-band:#fbe9e4;--ask:#fff6dc;--ask-line:#d8ab3a}
*{box-sizing:border-box}
html{scroll-behavior:smooth}
body{margin:0;background:#f4f6f8;color:var(--ink);font:16px/1.5 "Be Vietnam Pro","Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif}
main,header.page,footer{max-width:1080px;margin:0 auto;padding:0 24px}
header.page{padding-top:28px;padding-bottom:8px}
h1{font-size:26px;line-height:1.25;margin:0 0 4px;letter-spacing:.2px}
.sub{margin:0;font-weight:600}.quiet{margin:0;color:var(--quiet);font-size:14px}
.skip{position:absolute;left:-999px}.skip:focus{left:24px;top:8px;background:#fff;padding:6px 10px}
a{color:#0b4f8a}a:focus-visible{outline:3px solid #0b4f8a;outline-offset:2px}
.tiles{display:grid;grid-template-columns:repeat(4,1fr);gap:14px;margin:18px 0;padding:0;list-style:none}
.tile{background:#fff;border:1px solid var(--line);border-radius:10px;padding:14px 16px}
.tile .name{color:var(--quiet);font-size:14px;line-height:1.3;min-height:37px}
.tile .figure{font-size:34px;font-weight:700;line-height:1.15;font-variant-numeric:tabular-nums}
.tile.alarm .figure{color:var(--alarm)}.tile .of{color:var(--quiet);font-size:14px}
.card{background:#fff;border:1px solid var(--line);border-radius:10px;margin:0 0 16px;padding:14px 18px 16px;break-inside:avoid}
.card h2{font-size:16px;margin:0 0 8px;color:var(--blue)}
.card.ask{background:var(--ask);border-color:var(--ask-line)}.card.ask p{font-weight:600;margin:4px 0}
.card p{margin:6px 0}
.pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:22px;align-items:center}
.bar{display:grid;grid-template-columns:minmax(0,45%) 1fr auto;gap:8px;align-items:center;padding:3px 0;font-size:14px;line-height:1.3}
.bar svg{width:100%;height:14px;display:block}.bar b{min-width:3ch;text-align:right}
figure{margin:0}p.alarm{color:var(--alarm);font-weight:600}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{padding:6px 8px;border-bottom:1px solid var(--line);text-align:left;vertical-align:middle}
thead th{background:var(--band);font-size:14px}
tbody th{font-weight:400}
td.number,th.number{text-align:right;white-space:nowrap}td.number.main{font-weight:700}
td.short{background:#eceff2}td.link,th.link{text-align:right;white-space:nowrap;font-size:14px}
tr:has(+tr.why)>*{border-bottom:0}tr.why td{color:var(--quiet);font-size:15px;padding-top:0}
tr.alarm td.number.main{color:var(--alarm)}
.state{display:inline-block;padding:1px 10px;border-radius:12px;font-weight:600;font-size:14px;white-space:nowrap;background:#fff2cc}
.state.bad{background:var(--alarm-band);color:var(--alarm)}
.explained section{border-top:1px solid var(--line);padding:12px 0}.explained h3{font-size:16px;margin:0 0 4px}
.explained table{font-size:14px}
footer{color:var(--quiet);font-size:14px;padding-bottom:28px}
@media screen and (max-width:900px){.pair{grid-template-columns:minmax(0,1fr)}tbody th{min-width:11em}}
@media screen and (max-width:620px){.tiles{grid-template-columns:repeat(2,1fr)}main,header.page,footer{padding:0 14px}header.page{padding-top:16px}
.explained td:nth-child(2){min-width:9em}
.lines,.lines tbody{display:block}.lines thead{position:absolute;left:-9999px}
.lines tr{display:flex;flex-wrap:wrap;gap:0 16px;padding:6px 0;border-bottom:1px solid var(--line)}.lines tr:has(+tr.why){border-bottom:0;padding-bottom:0}
.lines tr>*{border:0;padding:1px 0;text-align:left}.lines tbody th,.lines .why td{flex:1 0 100%;min-width:0;overflow-wrap:anywhere}
.lines td.number{white-space:normal}.lines td:empty{display:none}.lines td.link{margin-left:auto}
.lines td[data-head]::before{content:attr(data-head) ": ";color:var(--quiet);font-weight:400;font-size:14px}}
@media print{@page{size:A4 portrait;margin:12mm}
body{background:#fff;font-size:10.5px;line-height:1.35}header.page,main,footer{max-width:none;padding:0}h1{font-size:17px}
.quiet,.card h2,thead th,.tile .name,.tile .of,td.link,.bar{font-size:10px}.tile{padding:6px 8px}.tile .figure{font-size:20px}.tile .name{min-height:26px}
.tiles{gap:6px;margin:8px 0}.card{margin:0 0 7px;padding:6px 9px;border-radius:4px}.card h2{margin:0 0 3px}th,td{padding:2px 5px}.card p{margin:2px 0}
.bar{padding:1px 0}.bar svg{height:8px}.explained,.link,footer,.skip{display:none}.state,tr.why td{font-size:10px}}
`;
