namespace PlanCopilot.Core.Plans.Export;

/// <summary>The look of the exported page. Its hash stands in the page's policy, so that no other style applies.</summary>
internal static class HtmlStyle
{
    public const string Css =
        """
        :root { --ink: #1d2530; --soft: #505b69; --line: #d8dee6; --paper: #fff; --wash: #f5f7fa; --link: #0b57a4;
          --goal: #1c7a4a; --pressure: #b5502a; --initiative: #0b57a4; --obstacle: #8a2f6b; }
        * { box-sizing: border-box; }
        html { scroll-padding-top: 1rem; }
        body { margin: 0; color: var(--ink); background: var(--paper); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; overflow-wrap: break-word; }
        a { color: var(--link); }
        :focus-visible { outline: 3px solid #f0a500; outline-offset: 2px; border-radius: 2px; }
        .skip { position: absolute; left: -100rem; } .skip:focus { left: 1rem; top: .5rem; background: #fff; padding: .5rem 1rem; z-index: 2; }
        header { padding: 2rem 2rem 1.25rem; background: var(--wash); border-bottom: 1px solid var(--line); }
        header > * { max-width: 76rem; margin-left: auto; margin-right: auto; }
        .kicker { margin-top: 0; margin-bottom: .25rem; color: var(--soft); font-size: .875rem; letter-spacing: .04em; text-transform: uppercase; }
        h1 { margin-top: 0; margin-bottom: .25rem; font-size: 2rem; line-height: 1.2; }
        .ticker { color: var(--soft); font-weight: 400; font-size: 1.25rem; }
        .asof { margin-top: 0; margin-bottom: .75rem; }
        .sources { padding-left: 0; list-style: none; font-size: .875rem; color: var(--soft); margin-top: 0; margin-bottom: .75rem; }
        .sources b { color: var(--ink); display: inline-block; min-width: 2rem; }
        .legend { font-size: .875rem; color: var(--soft); margin-bottom: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
        .columns { display: grid; grid-template-columns: 12rem minmax(0, 1fr); gap: 2.5rem; max-width: 80rem; margin: 0 auto; padding: 0 2rem 4rem; }
        nav { font-size: .875rem; position: sticky; top: 0; align-self: start; padding-top: 2rem; max-height: 100vh; overflow: auto; }
        nav ul { list-style: none; margin: 0; padding: 0; } nav a { display: block; padding: .25rem 0; color: var(--soft); text-decoration: none; }
        nav a:hover { color: var(--link); text-decoration: underline; }
        section { padding-top: 2rem; }
        h2 { font-size: 1.375rem; line-height: 1.3; margin: 0 0 .5rem; padding-bottom: .375rem; border-bottom: 2px solid var(--ink); }
        h3 { font-size: .875rem; margin: 0 0 .25rem; color: var(--soft); text-transform: uppercase; letter-spacing: .04em; }
        .note { color: var(--soft); font-size: .875rem; margin: .25rem 0 .75rem; max-width: 60rem; }
        .none { color: var(--soft); font-style: italic; margin: .25rem 0; }
        .lines .box { display: grid; grid-template-columns: 10rem minmax(0, 1fr); gap: 1rem; padding: .75rem 0; border-bottom: 1px solid var(--line); }
        .lines .box:last-child { border-bottom: 0; }
        .lines h3 { padding-top: .2rem; }
        .box ul, section > ol { margin: 0; padding-left: 1.25rem; } .lines .box ul { list-style: none; padding: 0; }
        .box li + li, section > ol li + li { margin-top: .375rem; }
        .g-read { background: #fffaf0; } .g-read h3, .g-read ul { padding-left: .75rem; }
        .grid { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
        .grid .box { border: 1px solid var(--line); border-top: 4px solid var(--soft); border-radius: 4px; padding: .75rem 1rem; }
        .grid .g-strength, .grid .g-opportunity { border-top-color: var(--goal); } .grid .g-weakness, .grid .g-threat { border-top-color: var(--pressure); }
        main table { width: 100%; border-collapse: collapse; margin: .75rem 0 1.5rem; font-size: .9375rem; }
        main th, main td { text-align: left; vertical-align: top; padding: .5rem .625rem; border-bottom: 1px solid var(--line); }
        thead th { color: var(--soft); font-size: .8125rem; font-weight: 600; background: var(--wash); border-bottom: 1px solid #b9c3cf; }
        tbody th { font-weight: 600; width: 22%; }
        table.g-goal { border-left: 4px solid var(--goal); } table.g-pressure { border-left: 4px solid var(--pressure); }
        table.g-initiative { border-left: 4px solid var(--initiative); } table.g-obstacle { border-left: 4px solid var(--obstacle); }
        .g-value tbody th { width: 13%; } .g-value td:nth-of-type(1) { width: 34%; }
        td.links { width: 20%; font-size: .875rem; }
        .id { display: inline-block; min-width: 2rem; font-variant-numeric: tabular-nums; color: var(--soft); }
        tr:target, li:target { background: #fff6d6; }
        .about { color: var(--soft); font-size: .875rem; white-space: nowrap; }
        .cite { font: inherit; font-size: .75rem; line-height: 1.2; padding: .125rem .375rem; border: 1px solid #b4c9e0; border-radius: 3px; background: #eef4fb; color: #0a4a8b; cursor: pointer; vertical-align: .1em; }
        button.cite:hover { background: #0b57a4; color: #fff; } .sample { cursor: default; }
        .mark { font-size: .75rem; font-weight: 400; line-height: 1.2; padding: .0625rem .375rem; border-radius: 3px; white-space: nowrap; letter-spacing: normal; vertical-align: .1em; }
        .read { background: #fdf0d0; color: #6b4a00; font-style: italic; } .unverified { background: #fff; color: #a4161a; border: 1px solid #a4161a; font-weight: 600; }
        .ask { display: inline-block; font-size: .8125rem; color: var(--soft); border: 1px dashed #8794a3; border-radius: 3px; padding: 0 .5rem; white-space: nowrap; }
        .evidence { padding-left: 2.25rem; } .evidence > li { padding: .375rem 0; }
        .where { margin: 0; font-size: .8125rem; color: var(--soft); }
        blockquote { margin: .125rem 0 .25rem; white-space: pre-line; }
        [popover] { width: min(44rem, calc(100vw - 2rem)); max-height: 80vh; overflow: auto; margin: auto; padding: 1.25rem 1.5rem; border: 1px solid #8794a3; border-radius: 6px; box-shadow: 0 12px 40px rgba(20, 30, 45, .25); color: var(--ink); background: #fff; }
        [popover]::backdrop { background: rgba(20, 30, 45, .2); }
        .close { float: right; font: inherit; margin: -.25rem 0 .5rem 1rem; padding: .125rem .75rem; border: 1px solid #8794a3; border-radius: 3px; background: #fff; cursor: pointer; color: var(--ink); }
        p.context { white-space: pre-line; margin: .75rem 0; } .scroll { overflow: auto; } table.context { font-size: .875rem; margin: .75rem 0; }
        table.context td + td { text-align: right; white-space: nowrap; }
        mark { background: #ffe89a; color: inherit; padding: .0625rem 0; }
        @media (max-width: 60rem) {
          header { padding: 1.25rem 1rem 1rem; } h1 { font-size: 1.5rem; }
          .columns { display: block; padding: 0 1rem 3rem; }
          nav { position: static; padding-top: 1rem; max-height: none; } nav ul { display: flex; flex-wrap: wrap; gap: 0 1rem; } nav a { padding: .375rem 0; }
        }
        @media (max-width: 44rem) {
          .lines .box { display: block; } .grid { grid-template-columns: 1fr; }
          main table:not(.context), main table:not(.context) tbody, main table:not(.context) tr { display: block; }
          main table:not(.context) thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          main table:not(.context) tr { padding: .5rem .75rem; border-bottom: 1px solid var(--line); }
          main table:not(.context) tbody th { display: block; width: auto; padding: .125rem 0; border: 0; }
          main table:not(.context) td { display: flex; gap: .75rem; padding: .125rem 0; border: 0; width: auto !important; }
          main table:not(.context) td.empty { display: none; }
          main table:not(.context) td > div { flex: 1; min-width: 0; }
          main table:not(.context) td::before { content: attr(data-label); flex: 0 0 7rem; color: var(--soft); font-size: .8125rem; padding-top: .1rem; }
          .about { white-space: normal; }
        }
        @media print {
          body { font-size: 10.5pt; } nav, .skip, [popover], .evidence .cite { display: none; } header { background: none; padding: 0 0 1rem; }
          .columns { display: block; padding: 0; max-width: none; } .cite { border: 0; background: none; padding: 0; color: inherit; } .cite::before { content: "["; } .cite::after { content: "]"; }
          tr, .box, .note, .evidence > li { break-inside: avoid; } h2, thead, h2 + .note, .note + .note { break-after: avoid; } a { color: inherit; text-decoration: none; }
          section { padding-top: 1.25rem; } main table { margin: .5rem 0 1rem; font-size: 9.5pt; } main th, main td { padding: .25rem .5rem; } .about { white-space: normal; }
          .evidence { font-size: 9pt; } .evidence > li { padding: .125rem 0; } blockquote { margin: 0 0 .125rem; } .ask { border-color: #b9c3cf; }
        }
        """;
}
