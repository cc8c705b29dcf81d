using Microsoft.Playwright;

namespace PlanCopilot.Web.Tests.Browsing;

/// <summary>A test in Debian's Chromium. Where there is none it is skipped, with the reason, and counted.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.WhyNone;
}

/// <summary>The same for several inputs.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.WhyNone;
}

/// <summary>One browser for all tests, with a fresh profile each.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Path = "/usr/bin/chromium";

    private static readonly string[] Quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static string? WhyNone { get; } = File.Exists(Path) ? null : $"There is no {Path}: apt-get install chromium.";

    public async Task InitializeAsync()
    {
        if (WhyNone is not null) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = Quiet });
    }

    /// <summary>Opens a window on a host that listens on this machine.</summary>
    public async Task<Window> OpenAsync(PlanCopilotApp app, int width = 1280, int height = 900, bool dark = false)
    {
        var browser = _browser ?? throw new InvalidOperationException("No browser was started.");
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = app.Listen().AbsoluteUri,
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(20_000);
        return new Window(app, await context.NewPageAsync());
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
    }
}

[CollectionDefinition(nameof(Chromium))]
public sealed class ChromiumTests : ICollectionFixture<Chromium>;

/// <summary>A window of the browser, and what its console said.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly PlanCopilotApp _app;
    private readonly List<string> _errors = [];

    public Window(PlanCopilotApp app, IPage page)
    {
        (_app, Page) = (app, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _errors.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => _errors.Add($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    /// <summary>What the console complained of.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>Opens the link and presses its button.</summary>
    public async Task SignInAsync(string member)
    {
        await using (var db = await _app.OpenAsync())
            await Page.GotoAsync($"/sign-in/{await PlanCopilot.Core.Storage.SessionStorage.MakeSignInLinkAsync(db, member, TimeSpan.FromHours(1), TimeProvider.System, default)}");
        await Page.ClickAsync("text=Continue");
        await Page.WaitForURLAsync("/");
    }

    /// <summary>Keeps a picture beside the tests' output, for people to look at.</summary>
    public async Task KeepPictureAsync(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screens"));
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder.FullName, $"{name}.png"), FullPage = true });
    }

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
