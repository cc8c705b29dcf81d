using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Export;

namespace PlanCopilot.Core.Tests.Plans;

public sealed class MarkdownExportTests
{
    [Fact]
    public void A_plan_reads_as_expected() => MarkdownExport.Write(PlanDrafter.Draft(Brindlemoor.Findings)).ShouldBe(Expected);

    [Theory]
    [InlineData("R&D of <b>", "R&D of &lt;b&gt;")]
    [InlineData("![x](https://a.example) | *y* &lt;", "!\\[x\\](https://a.example) \\| \\*y\\* &amp;lt;")]
    [InlineData("a\nb\u0007", "a b ")]
    public void Text_of_documents_becomes_no_markup(string text, string escaped) => MarkdownExport.Escaped(text).ShouldBe(escaped);

    private const string Expected =
        """
        # Brindlemoor Cold Chain, Inc. (BRCC): account plan, first-pass draft

        **As of April 2, 2025.** Read: **D1** Form 8-K, April 2, 2025; **D2** Form 10-K, March 14, 2025.

        - Set aside: Second quarter 2023 call, transcript, September 1, 2022: older than 18 months

        Quotations found verbatim in their documents: 8 of 8. Numbers in brackets lead to the quotation that bears a line out. “Our read” marks judgment. “rep to set” marks what only people know.

        ## Summary
        - **Wants:** *Operating margin:* Brindlemoor aims to raise operating margin to 12% by fiscal 2027. [1] (G1)
        - **Does:** *Northgate program:* Brindlemoor launched the Northgate program in fiscal 2025 to move assembly into two sites. [2] (I1)
        - **Stands in the way:** *Compressor supply:* Brindlemoor depends on one supplier in Gdansk for compressors. [3] (O1)
        - **People:** *Maren Oldgate:* leaves as Chief Financial Officer, effective May 9, 2025 [4]
        - **Our read:** Start with what blocks Northgate program (I1) on the way to Operating margin (G1): Compressor supply (O1). [1][2][3] *our read*

        ## Snapshot
        Amounts are rounded to three significant digits; the quotations hold them as printed.

        | | Fiscal year ended January 31, 2025 | Year before | Change, calculated |
        | --- | --- | --- | --- |
        | Revenue | $1.95 billion [5] | $1.81 billion [5] | up 7.8% [5] *our read* |
        | Net income | −$41 million [6] | $37 million [6] | |

        | | Organisation |
        | --- | --- |
        | Employees | approximately 4,150 employees [7] |
        | Business with us | `rep to set` |

        ## Insight map
        The citations carry the statements; the links are our read: confirm or delete.

        | Goals | Brindlemoor Cold Chain wants to | Links |
        | --- | --- | --- |
        | **G1** Operating margin | Brindlemoor aims to raise operating margin to 12% by fiscal 2027. [1] | served by I1; pressed by P1 |

        | Pressures | What pushes Brindlemoor Cold Chain | Links |
        | --- | --- | --- |
        | **P1** Refrigerant rules | New rules on refrigerants that apply from 2026 may raise costs. [8] | presses G1 |

        | Initiatives | What Brindlemoor Cold Chain is doing | Links |
        | --- | --- | --- |
        | **I1** Northgate program | Brindlemoor launched the Northgate program in fiscal 2025 to move assembly into two sites. [2] | serves G1; blocked by O1 |

        | Obstacles | What stands in the way | Links |
        | --- | --- | --- |
        | **O1** Compressor supply | Brindlemoor depends on one supplier in Gdansk for compressors. [3] | blocks I1 |

        ## Leadership
        Looked for in 8-K of April 2, 2025, 10-K of March 14, 2025 and not found: Chief Information Security Officer, Chief Human Resources Officer, General Counsel, Chief Operating Officer, Chief Information Officer, Chief Revenue Officer. Influence, relationship and stance are the rep's to set.

        | Who | What the documents say | Influence | Relationship | Stance |
        | --- | --- | --- | --- | --- |
        | Maren Oldgate | leaves as Chief Financial Officer, effective May 9, 2025 [4] | `rep to set` | `rep to set` | `rep to set` |

        ## Customer's SWOT (our read)
        No facts beyond the insights named; the sorting is our read.

        | | |
        |---|---|
        | **Strengths** | none found in what was read |
        | **Weaknesses** | Compressor supply [3] (O1) |
        | **Opportunities** | Northgate program [2] (I1) Operating margin [1] (G1) |
        | **Threats** | Refrigerant rules [8] (P1) |

        ## Value statements
        The persona is our read of the subject; what we offer and its proof are the rep's to set.

        | Persona | Draft | Who | Value to test | Our solution | Proof |
        | --- | --- | --- | --- | --- | --- |
        | Chief Operating Officer | Your 10-K says: “We depend on one supplier in Gdansk for compressors”. [3] (O1, I1) | `rep to set` | Cost and delay per disrupted delivery or site *our read* | `rep to set` | `rep to set` |
        | Chief Financial Officer | Your 10-K says: “New rules on refrigerants that apply from 2026 may raise our costs”. [8] (P1, G1) | Maren Oldgate leaves; successor to be found [4] | The expense line concerned, as a share of revenue *our read* | `rep to set` | `rep to set` |

        ## Whitespace
        Looked for revenue by segment in XBRL facts: none found. What is sold, and where, is the rep's to set.

        | Business unit | Size | Sold | In pursuit | Open | Competitor |
        | --- | --- | --- | --- | --- | --- |
        | Business units | Which business units does Brindlemoor Cold Chain buy for? | `rep to set` | `rep to set` | `rep to set` | `rep to set` |

        ## Draft objectives (our read)
        Wording is our read of the links; owner, deadline and measure are the rep's to set.

        | | Objective | Owner | Deadline | Measure |
        | --- | --- | --- | --- | --- |
        | Objective 1 | Win one evaluation of our offer against what blocks Northgate program (I1): Compressor supply (O1). [1][2][3] (G1) | `rep to set` | `rep to set` | `rep to set` |
        | Objective 2 | Bring those who answer for Refrigerant rules (P1) one case that eases it. [1][8] (G1) | `rep to set` | `rep to set` | `rep to set` |
        | Objective 3 | Meet whoever is Chief Financial Officer after May 9, 2025, with a case built on Operating margin (G1). [4] | `rep to set` | `rep to set` | `rep to set` |

        ## Targets
        Public documents hold none of these: no CRM export was read.

        | Target | Question to the rep | Amount | Opportunities and cells |
        | --- | --- | --- | --- |
        | Renewal | What does Brindlemoor Cold Chain renew with us, when and at what value? | `rep to set` | `rep to set` |
        | Expansion ARR | Which opportunities and open whitespace cells make it up? | `rep to set` | `rep to set` |
        | Total bookings | Is it the sum of the two lines above? | `rep to set` | `rep to set` |

        ## Mutual action plan (our read)

        | | Step | Owner there | Owner here | Date |
        | --- | --- | --- | --- | --- |
        | 1 | Confirm Compressor supply (O1) and its links with someone who lives with it. [1][2][3] (I1, G1) | `rep to set` | `rep to set` | `rep to set` |
        | 2 | Find out who runs Northgate program (I1) and when its next step is due. [2] | `rep to set` | `rep to set` | `rep to set` |
        | 3 | What has Brindlemoor Cold Chain promised to do, and by when? | `rep to set` | `rep to set` | `rep to set` |
        | 4 | What have we promised to do, and by when? | `rep to set` | `rep to set` | `rep to set` |

        ## Risks to this plan (our read)
        Risks, signals and mitigations are our read: replace what you know better.

        | | Risk | Early-warning signal | Mitigation | Owner |
        | --- | --- | --- | --- | --- |
        | **R1** | A sponsor loses standing as Maren Oldgate leaves. [4] | A Form 8-K, Item 5.02, or a changed list of officers | Keep two contacts per pursuit, one outside that reporting line | `rep to set` |
        | **R2** | Work on Operating margin (G1) takes the budget or the contact. [1] | A new charge, reduction or changed target in the next report | Tie each proposal to the expense line that it lowers | `rep to set` |
        | **R3** | Pressure from Refrigerant rules (P1) moves Brindlemoor Cold Chain's priorities before we are in. [8] | Stronger or new wording about it in the next report | Show in each proposal what it does for this pressure | `rep to set` |
        | **R4** | Which competitor is closest, and what would tell us early? | `rep to set` | `rep to set` | `rep to set` |

        ## Leading indicators (our read)

        | Indicator | What to look at | Target | Now |
        | --- | --- | --- | --- |
        | Operating margin | What the next report says of Operating margin (G1), against the quotation here. [1] | `rep to set` | `rep to set` |
        | Northgate program | What the next report says of Northgate program (I1), against the quotation here. [2] | `rep to set` | `rep to set` |
        | Compressor supply | What the next report says of Compressor supply (O1), against the quotation here. [3] | `rep to set` | `rep to set` |
        | Access | How many of the people above have we met this quarter? | `rep to set` | `rep to set` |
        | Pipeline | How much of the target is in opportunities with a next step? | `rep to set` | `rep to set` |

        ## Review cadence
        Agenda to start from: what changed at the account since the last review; value delivered against the measures agreed; open actions; next steps.

        | | Question to the rep | Answer |
        | --- | --- | --- |
        | Cadence | How often is this plan reviewed, and by whom? | `rep to set` |
        | Next review | On which date is the next one? | `rep to set` |
        | Business review | When is the next business review with Brindlemoor Cold Chain, and who attends? | `rep to set` |

        ## Open questions for the rep
        1. What does Brindlemoor Cold Chain buy from us today, at what value, renewing when? No CRM export was read.
        2. Who is Chief Financial Officer after May 9, 2025? No successor to Maren Oldgate was found; look in Forms 8-K, Item 5.02. [4]
        3. Who at Brindlemoor Cold Chain owns Northgate program, and whose budget pays for it? The documents don't say. [2] (I1)
        4. Does the account report operating income, cash provided by operations, remaining performance obligation? Looked for XBRL facts in the 10-K of March 14, 2025: none found.
        5. Can you supply what was not there to read: proxy statement (pay goals, board); earnings call transcript newer than March 14, 2025; news?

        ## Evidence
        - [1] D2, 2025-03-14, Item 7, Overview: "We aim to raise operating margin to 12% by fiscal 2027."
        - [2] D2, 2025-03-14, Item 7, Overview: "We launched the Northgate program in fiscal 2025 to move assembly into two sites."
        - [3] D2, 2025-03-14, Item 1A, Operations: "We depend on one supplier in Gdansk for compressors"
        - [4] D1, 2025-04-02, Item 5.02, Departure of Directors or Certain Officers: "Maren Oldgate will leave as Chief Financial Officer, effective May 9, 2025."
        - [5] D2, 2025-03-14, Item 8, Financial Statements: "Total revenues \| $ 1,954 \| $ 1,812"
        - [6] D2, 2025-03-14, Item 8, Financial Statements: "Net loss \| (41) \| 37"
        - [7] D2, 2025-03-14, Item 1, Human Capital: "As of January 31, 2025, we had approximately 4,150 employees worldwide."
        - [8] D2, 2025-03-14, Item 1A, Operations: "New rules on refrigerants that apply from 2026 may raise our costs."

        """;
}
