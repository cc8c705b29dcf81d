using System.Collections.Frozen;

namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>Words of business English that say the same, so that a paraphrase meets its source.</summary>
internal static class Meanings
{
    // Each line is one meaning; the first word stands for all. A word that stands in two lines belongs to the first.
    private static readonly FrozenDictionary<string, string> Words = """
        revenue revenues sales sale turnover topline
        cost costs expense expenses outlay outlays spending spend spent spends expenditure expenditures capex charge charges
        profit profits profitability earnings income
        employee employees staff staffing workforce headcount personnel worker workers people jobs job associate associates colleague colleagues
        customer customers consumer consumers client clients shopper shoppers buyer buyers
        supplier suppliers vendor vendors
        manufacture manufactures manufactured manufacturing manufacturer manufacturers make makes made maker makers produce produces produced production
        buy buys bought buying acquire acquires acquired acquiring acquisition acquisitions purchase purchases purchased purchasing takeover
        sell sells sold selling divest divests divested divestiture divestitures dispose disposed disposal
        repurchase repurchases repurchased buyback buybacks
        launch launches launched launching introduce introduces introduced introducing introduction brought unveil unveiled
        end ends ended ending complete completes completed completing completion finish finishes finished conclude concluded concludes wrapped final finalized
        expire expires expired expiring expiration mature matures maturity lapse lapses
        begin begins began beginning start starts started starting commence commences commenced initiate initiates initiated
        pause paused pauses pausing suspend suspends suspended suspension halt halts halted stop stops stopped stay stays stayed hold
        resume resumes resumed restart restarts restarted
        lawsuit lawsuits suit suits sue sued sues litigation case cases proceeding proceedings
        investor investors shareholder shareholders stockholder stockholders
        risk risks warn warns warned threat threats threaten threatens
        worry worries worried concern concerns concerned uncertainty uncertainties fear fears
        harm harms harmed damage damages damaged hurt hurts impair impairs impaired adverse adversely dent dents
        law laws legislation regulation regulations rule rules regulatory
        regulator regulators agency agencies authority authorities watchdog
        approve approves approved approval approvals authorize authorizes authorized authorization clear cleared clearance
        reject rejects rejected rejection refuse refuses refused
        plant plants factory factories facility facilities
        store stores shop shops outlet outlets
        large larger largest big bigger biggest
        price prices pricing priced
        small smaller cheap cheaper thin thinner little
        expensive dear dearer costly costlier pricier
        close closes closed closure closures shut shuts closing
        attrition churn
        earthquake quake quakes earthquakes seismic
        share stock shares
        head leader chief heads headed
        lead leads led leading
        oversee oversees oversaw overseen oversight supervise supervises supervised supervision
        report reports reported reporting answer answers answered
        appoint appoints appointed appointment name named names
        retire retires retired retirement
        aim aims goal goals objective objectives target targets ambition ambitions aspire aspiration seek seeks want wants wish wishes strive intend intends intended
        expect expects expected expectation expectations anticipate anticipates anticipated projected foresee foresees forecast forecasts outlook guidance
        invest invests invested investing investment investments
        difficult hard harder difficulty difficulties struggle struggles struggled challenge challenges challenging
        need needs require requires required must requirement requirements
        use uses used using leverage leverages leveraging leveraged utilize utilizes rely relies relied lean leans depend depends dependent dependence
        build builds building built construct constructs construction develop develops developing developed
        region regions location locations territory territories geography geographies
        delay delays delayed postpone postponed pushed late later lateness defer deferred
        deliver delivers delivered delivery deliveries handover handovers handed ship ships shipped shipment shipments
        rival rivals competitor competitors competition competitive compete competes
        year years annual annually yearly
        month months monthly
        week weeks weekly
        hour hours hourly
        quarter quarters quarterly
        total totaled totals totaling aggregate overall altogether
        mainly primarily mostly principally chiefly largely predominantly
        increase increases increased increasing rise rises rose risen rising grow grows grew growing grown growth climb climbs climbed climbing gain gains gained up
        decrease decreases decreased decreasing decline declines declined declining fall falls fell fallen falling drop drops dropped dropping down shrink shrinks shrank shrunk slip slips slipped slide slid slides reduce reduces reduced reducing reduction reductions lower lowered lowers downgrade downgrades downgraded dip dips dipped
        debt debts borrowing borrowings indebtedness loan loans
        pay pays paid paying payment payments payable repay repays repaid repayment owe owes owed owing
        wage wages salary salaries payroll compensation remuneration
        penalty penalties penalize penalized fine fines fined
        merge merges merger mergers merged
        agree agrees agreed agreement agreements contract contracts contractual deal deals pact
        strike strikes walkout walkouts stoppage stoppages
        fly flies flew flying flown flight flights
        aircraft plane planes airplane airplanes jet jets
        vehicle vehicles car cars automobile automobiles
        drug drugs medicine medicines
        profitable profitably
        lose loses losing lost
        tariff tariffs duties levies levy
        theft thefts stolen steal stealing
        cyber cybersecurity cyberattack cyberattacks hack hacking hacker hackers
        safe safety safely
        secure security
        online ecommerce internet web digital digitally
        import imports imported importing importation
        foreign abroad overseas international internationally
        employ employs employed employer
        hire hires hired hiring recruit recruits recruited recruiting recruitment
        keep keeps kept keeping retain retains retained retaining retention
        replace replaces replaced replacing replacement swap swaps swapped substitute substitutes
        upgrade upgrades upgraded upgrading modernize modernizes modernized modernizing modernization update updates updated updating
        move moves moved moving migrate migrates migrated migrating migration shift shifts shifted shifting transition transitions transitioned transitioning
        software system systems platform platforms application applications app apps
        test tests testing tested trial trials
        product products good goods merchandise item items
        inventory inventories
        traffic footfall
        old older oldest legacy outdated
        new newer newest fresh novel
        quick quickly quicker fast faster fastest rapid rapidly
        decide decides decided decision decisions
        choose chooses chose chosen select selects selected selection
        help helps helped helping support supports supported supporting assist assists
        volatile volatility fluctuate fluctuates fluctuation fluctuations swing swings
        protect protects protected protection guard guards mitigate mitigates hedge hedges hedging
        insure insurance insured insurer
        board director directors
        license licenses licensed licensing licence licences
        incident incidents accident accidents event events
        rate rates rating ratings
        union unions unionized
        significant significantly material materially substantial substantially major considerable considerably
        brand brands branded branding
        cash money
        plan plans planned programme programmes program programs scheme schemes
        stake stakes ownership holding holdings shareholding
        separate separates separated separation spin spins spun spinoff
        fund funds funded funding finance finances financed financing
        settle settles settled settlement settlements
        allege alleges alleged alleging allegation allegations accuse accuses accused accusing accusation complaint complaints claim claims claimed
        commit commits committed commitment commitments pledge pledges pledged promise promises promised obligation obligations obliged
        shortage shortages lack lacks lacked lacking scarcity scarce
        disrupt disrupts disrupted disruption disruptions interrupt interrupts interrupted interruption interruptions outage outages
        advertise advertises advertising advertisement advertisements advertiser advertisers ad ads
        resign resigns resigned resignation quit quits depart departs departed departure leave leaves leaving left
        restructure restructures restructured restructuring reorganize reorganized reorganization overhaul overhauls overhauled revamp revamped
        severance redundancy redundancies layoff layoffs
        partner partners partnership partnerships alliance alliances
        lender lenders bank banks banking
        impact impacts impacted effect effects affect affects affected influence influences
        value values valued worth valuation
        division divisions segment segments arm arms subsidiary subsidiaries
        remediate remediated remediation cleanup
        receive receives received obtain obtains obtained
        cancel cancels canceled cancelled cancellation scrap scraps scrapped shelved
        ban bans banned prohibit prohibits prohibited prohibition forbid forbids forbidden bar bars barred
        breach breaches breached violate violates violated violation violations infringe infringes infringed infringement
        trade trades traded trading
        warehouse warehouses depot depots
        reputation image
        patent patents patented
        germany german germans
        france french
        netherlands dutch
        spain spanish
        italy italian
        britain british uk u.k
        ireland irish
        switzerland swiss
        sweden swedish
        norway norwegian
        denmark danish
        finland finnish
        poland polish
        austria austrian
        belgium belgian
        portugal portuguese
        greece greek
        turkey turkish turkiye
        russia russian russians
        ukraine ukrainian
        china chinese prc beijing
        japan japanese
        korea korean
        india indian indians
        indonesia indonesian
        vietnam vietnamese
        thailand thai
        malaysia malaysian
        philippines philippine filipino
        taiwan taiwanese
        australia australian
        canada canadian
        mexico mexican mexicans
        brazil brazilian
        argentina argentine argentinian
        chile chilean
        colombia colombian
        israel israeli
        egypt egyptian
        nigeria nigerian
        u.s america american americans u.s.a
        europe european europeans eu e.u emea
        asia asian
        africa african
        """.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .SelectMany(words => words.Select(word => (word, words[0]))).DistinctBy(pair => pair.word)
        .ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal);

    public static string? Of(string word) => Words.GetValueOrDefault(word);
}
