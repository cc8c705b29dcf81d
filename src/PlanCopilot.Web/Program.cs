using PlanCopilot.Web;
using PlanCopilot.Web.Accounts;
using PlanCopilot.Web.Plans;

// Files beside the program are found from whatever folder it is started in.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Services.AddSingleton<IProblemDetailsWriter, ProblemPage>();
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<StorageExceptionHandler>();
builder.Services.AddRazorComponents();
builder.Services.AddPlanCopilotDatabase(builder.Configuration);

var app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.UseSafeHeaders();
app.MapGet("/favicon.ico", () => TypedResults.NoContent()); // browsers ask for it, unasked
app.MapAccounts();
app.MapPlans();
await app.UpgradeDatabaseAsync();
await app.RunAsync();
