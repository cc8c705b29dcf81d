using Microsoft.OpenApi;

namespace PlanCopilot.Web.Hosting;

/// <summary>The OpenAPI document, made from the endpoints themselves.</summary>
internal static class ApiDescription
{
    private const string Name = "v1";

    public static void AddDescription(this IServiceCollection services) => services.AddOpenApi(Name, options => options.AddDocumentTransformer((document, _, _) =>
    {
        document.Info = new OpenApiInfo { Title = "PlanCopilot", Version = Name, Description = "What the pages do, for programs. Errors are problem details; signed in by the pages' cookie or a token." };
        document.Servers = []; // wherever it is asked
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An API token, from Settings." },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("token", document)] = [] }];
        return Task.CompletedTask;
    }));

    public static void MapDescription(this IEndpointRouteBuilder routes) => routes.MapOpenApi("/api/openapi.json").WithName("GetDescription");
}
