namespace PlanCopilot.Core.Evaluation;

/// <summary>The look of the report, in the light and in the dark.</summary>
internal static class EvalReportStyle
{
    public const string Css =
        """
        :root { color-scheme: light dark; --ink: light-dark(#1d2530, #e4e8ec); --soft: light-dark(#505b69, #9aa5b0); --line: light-dark(#d8dee6, #39424b);
          --paper: light-dark(#fff, #15191d); --wash: light-dark(#f5f7fa, #1d2329); --link: light-dark(#0b57a4, #7db8f2); --range: light-dark(#b9d3ee, #2f5478); --bad: light-dark(#a4161a, #ff9d94); }
        * { box-sizing: border-box; }
        body { margin: 0; color: var(--ink); background: var(--paper); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; overflow-wrap: break-word; }
        header { padding-top: 1.5rem; padding-bottom: 1rem; background: var(--wash); border-bottom: 1px solid var(--line); }
        header, main { padding-left: max(1rem, calc(50% - 31rem)); padding-right: max(1rem, calc(50% - 31rem)); } main { padding-bottom: 4rem; }
        h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .25rem; } h2 { font-size: 1.375rem; margin: 2rem 0 .5rem; padding-bottom: .25rem; border-bottom: 2px solid var(--ink); }
        h3 { font-size: 1rem; margin: 1.25rem 0 .5rem; } h4 { font-size: .8125rem; margin: .5rem 0 0; color: var(--soft); }
        header p { color: var(--soft); margin: 0; } nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding-top: .5rem; } a { color: var(--link); }
        table { border-collapse: collapse; width: 100%; } td, th { padding: .25rem .75rem .25rem 0; text-align: left; border-bottom: 1px solid var(--line); }
        th { font-size: .8125rem; font-weight: 600; color: var(--soft); } .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .bar { width: 26%; } svg { display: block; width: 100%; height: .875rem; } .line { fill: var(--line); } .range { fill: var(--range); } .mark { fill: var(--link); }
        details { border-bottom: 1px solid var(--line); padding: .375rem 0; } .more { border: 0; } summary { cursor: pointer; } .more > summary { color: var(--soft); font-size: .875rem; }
        :focus-visible { outline: 3px solid #f0a500; outline-offset: 2px; border-radius: 2px; }
        .score { color: var(--bad); font-variant-numeric: tabular-nums; font-weight: 600; } .id, .about { color: var(--soft); font-size: .875rem; } .about { display: block; padding-left: 1.25rem; }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: .8125rem; line-height: 1.45; background: var(--wash); padding: .5rem .75rem; margin: .125rem 0; border-radius: 4px; max-height: 24rem; overflow: auto; }
        @media (max-width: 40rem) { .bar { display: none; } td, th { padding-right: .5rem; } }
        @media print { details > pre { max-height: none; } }
        """;
}
