namespace PlanCopilot.Web.Research;

internal static class ResearchServices
{
    public static void AddResearch(this IServiceCollection services)
    {
        services.AddSingleton<ResearchSettings>();
        services.AddSingleton<OrderBell>();
        services.AddScoped<OrderWork>();
        services.AddScoped<OrderTaking>();
        services.AddHostedService<ResearchWorker>();
    }
}
