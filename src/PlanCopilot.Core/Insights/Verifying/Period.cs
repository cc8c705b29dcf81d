namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>A part of a year, or of a month when one is named.</summary>
internal enum YearPart { None, Early, Mid, Late, End, FirstHalf, SecondHalf, Spring, Summer, Autumn, Winter }

/// <summary>A date or period as far as it is given; 0 stands for what is not said. "The prior year" has year <see cref="PriorYear"/>.</summary>
internal readonly record struct Period(int Year, int Quarter, int Month, int Day, YearPart Part, bool IsFiscal, int At, int Until)
{
    public const int PriorYear = -1;

    /// <summary>A year alone, such as "fiscal 2025" or "2023".</summary>
    public bool IsBare => Quarter == 0 && Month == 0 && Part == YearPart.None;

    /// <summary>All that this one says, the source says too, or says more exactly.</summary>
    public bool Agrees(in Period source) =>
        (Year == 0 || Year == source.Year || source.Year == 0 && !IsBare)
        && (Month == 0 || Month == source.Month || source.Month == 0 && source.Quarter > 0 && Month >= source.FirstMonth && Month <= source.LastMonth && IsFiscal == source.IsFiscal)
        && (Day == 0 || Day == source.Day || source.Day == 0)
        && HasQuarterOf(source) && HasPartOf(source);

    /// <summary>The two can't be the same time.</summary>
    public bool Excludes(in Period other)
    {
        if (Year > 0 && other.Year > 0 && Year != other.Year || Year == PriorYear != (other.Year == PriorYear)) return true;
        if (Quarter > 0 && other.Quarter > 0) return Quarter != other.Quarter;
        return Month > 0 && other.Month > 0 && (Month != other.Month || Day > 0 && other.Day > 0 && Day != other.Day);
    }

    /// <summary>Days since the year 0 by calendar months, where month and day are given; else null.</summary>
    public double? DayNumber => Year > 0 && Month > 0 ? Year * 365.25 + (Month - 1) * 30.4375 + (Day > 0 ? Day : 15) : null;

    private bool HasQuarterOf(in Period source)
    {
        if (Quarter == 0) return true;
        if (source.Quarter > 0) return Quarter == source.Quarter;
        return source.Month >= FirstMonth && source.Month <= LastMonth && !IsFiscal;
    }

    private bool HasPartOf(in Period source)
    {
        if (Part == YearPart.None || Part == source.Part) return true;
        if (Month > 0) return source.Day == 0 || InMonth(source.Day);
        // "Late 2025" loosely names the year, a season or a half needs more than that.
        if (source.FirstMonth == 0) return Part is YearPart.Early or YearPart.Mid or YearPart.Late or YearPart.End;
        return source.FirstMonth <= LastMonth && FirstMonth <= source.LastMonth || IsFiscal || source.IsFiscal && source.Quarter > 0;
    }

    private bool InMonth(int day) => Part switch { YearPart.Early => day <= 12, YearPart.Mid => day is >= 8 and <= 22, YearPart.Late or YearPart.End => day >= 20, _ => true };

    private int FirstMonth => Month > 0 ? Month : Quarter > 0 ? Quarter * 3 - 2 : Part switch
    {
        YearPart.Early or YearPart.FirstHalf => 1,
        YearPart.Mid => 4,
        YearPart.Late => 9,
        YearPart.End => 12,
        YearPart.SecondHalf => 7,
        YearPart.Spring => 3,
        YearPart.Summer => 6,
        YearPart.Autumn => 9,
        YearPart.Winter => 11,
        _ => 0,
    };

    private int LastMonth => Month > 0 ? Month : Quarter > 0 ? Quarter * 3 : Part switch
    {
        YearPart.Early => 4,
        YearPart.Mid => 8,
        YearPart.Late or YearPart.End or YearPart.SecondHalf or YearPart.Winter => 12,
        YearPart.FirstHalf or YearPart.Spring => 6,
        YearPart.Summer => 9,
        YearPart.Autumn => 12,
        _ => 0,
    };
}
