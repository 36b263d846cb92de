// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/html_page.h"

#include <string_view>

namespace kenspeckle::exchange {
namespace {

constexpr std::string_view kStyle = R"(
:root { color-scheme: light dark; --ink: #1d2430; --dim: #5a6473; --paper: #ffffff; --line: #d5dae1; --band: #f3f5f8;
  --accent: #2b5f8a; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #e6e9ee; --dim: #a3adba; --paper: #15191f; --line: #3a424d;
  --band: #1e242c; --accent: #8cbfe8; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 75rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1.25rem; }
h2 { font-size: 1.3rem; margin: 2.25rem 0 .75rem; padding-bottom: .25rem; border-bottom: 2px solid var(--accent); }
h3 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
h4, h5, h6 { font-size: 1rem; margin: 1.25rem 0 .5rem; }
.scroll { overflow-x: auto; }
.scroll:focus { outline: 2px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--dim); padding: 0 0 .75rem; max-width: 60rem; white-space: pre-line; }
th, td { padding: .35rem .75rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
td, tbody th, tfoot th { white-space: pre-line; overflow-wrap: anywhere; min-width: 4rem; }
thead th { background: var(--band); border-bottom: 2px solid var(--ink); vertical-align: bottom; }
tbody th { font-weight: normal; }
tbody tr:hover { background: var(--band); }
tr.theme th, tr.theme td, tfoot th, tfoot td { font-weight: 600; }
tfoot th, tfoot td { border-top: 2px solid var(--ink); border-bottom: none; }
.n { text-align: right; white-space: nowrap; }
.i1 { padding-left: 2rem; } .i2 { padding-left: 3.25rem; } .i3 { padding-left: 4.5rem; } .i4 { padding-left: 5.75rem; }
.i5 { padding-left: 7rem; } .i6 { padding-left: 8.25rem; } .i7 { padding-left: 9.5rem; } .i8 { padding-left: 10.75rem; }
figure { margin: 0 0 1.25rem; max-width: 46rem; }
figure.chart { max-width: none; } .chart svg { max-width: 100%; height: auto; } .chart .dark { display: none; }
.chart figcaption { margin-left: 0; max-width: 60rem; white-space: pre-line; }
@media screen and (prefers-color-scheme: dark) { .chart .dark { display: block; } .chart .light { display: none; } }
th, td, blockquote, blockquote p, figcaption, h1, h2, h3, h4 { unicode-bidi: plaintext; }
caption strong { color: var(--ink); } .scroll + .scroll { margin-top: 2rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; max-width: 60rem; }
dt { font-weight: 600; } dd { margin: 0; }
blockquote { margin: 0; padding: .25rem 0 .25rem 1rem; border-left: 3px solid var(--accent); white-space: pre-line; }
blockquote p { margin: 0 0 .5rem; } blockquote b { color: var(--dim); font-weight: 600; }
mark { background: #ffe08a; color: #1d2430; }
figcaption { margin: .25rem 0 0 1.2rem; color: var(--dim); font-size: .9rem; }
.facts { color: var(--dim); font-size: .9rem; margin: .25rem 0 .5rem; }
.code p { max-width: 46rem; margin: .25rem 0 .5rem; }
.d1 { margin-left: 1.25rem; } .d2 { margin-left: 2.5rem; } .d3 { margin-left: 3.75rem; } .d4 { margin-left: 5rem; }
.d5 { margin-left: 6.25rem; }
@media print { body { max-width: none; padding: 0; } .scroll { overflow: visible; } tr, figure, .code { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; } }
)";

} // namespace

std::string htmlPage(const std::string& title, const std::string& body) {
    std::string out = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                      "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
                      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                      "<meta name=\"referrer\" content=\"no-referrer\">\n"
                      "<meta name=\"generator\" content=\"Kenspeckle\">\n<title>";
    out += escapeHtml(title);
    out += "</title>\n<style>";
    out += kStyle;
    out += "</style>\n</head>\n<body>\n<main>\n";
    out += body;
    out += "</main>\n</body>\n</html>\n";
    return out;
}

} // namespace kenspeckle::exchange
