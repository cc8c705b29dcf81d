using System.Reflection;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Tests;

/// <summary>Data flows one way through the rooms; a room refers only to those before it.</summary>
public sealed class RoomsTests
{
    /// <summary>Storage names every entity and is exempt; Evaluation may run any room. Prompts and language models know none but Http.</summary>
    private static readonly string[] Rooms =
    [
        "Prompts", "Http", "LanguageModels",
        "Team", "Accounts", "Crm", "Sources", "Documents", "Passages", "Insights", "Leadership", "Signals", "Plans", "Review", "Storage", "Research", "Evaluation",
    ];

    [Fact]
    public void A_room_refers_only_to_rooms_before_it()
    {
        var backward =
            from type in typeof(Document).Assembly.GetTypes()
            let room = RoomOf(type)
            where room is not null and not "Storage"
            from other in TypesNamedBy(type)
            let otherRoom = RoomOf(other)
            where otherRoom is not null && Array.IndexOf(Rooms, otherRoom) > Array.IndexOf(Rooms, room)
            select $"{type.FullName} names {other.FullName}";

        backward.Distinct().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Prompts")]
    [InlineData("LanguageModels")]
    public void A_room_that_serves_others_knows_none_of_them(string room)
    {
        var others =
            from type in typeof(Document).Assembly.GetTypes()
            where RoomOf(type) == room
            from other in TypesNamedBy(type)
            let otherRoom = RoomOf(other)
            where otherRoom is not null && otherRoom != room && otherRoom != "Http" // calls go out through the one resilient handler
            select $"{type.FullName} names {other.FullName}";

        others.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void Every_type_lives_in_a_known_room()
    {
        var homeless = typeof(Document).Assembly.GetExportedTypes().Where(type => RoomOf(type) is null).Select(type => type.FullName);

        homeless.ShouldBeEmpty();
    }

    private static string? RoomOf(Type type)
    {
        var parts = type.Namespace?.Split('.') ?? [];
        return parts is ["PlanCopilot", "Core", var room, ..] && Rooms.Contains(room) ? room : null;
    }

    private static IEnumerable<Type> TypesNamedBy(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return type.GetFields(All).Select(field => field.FieldType)
            .Concat(type.GetMethods(All).SelectMany(method => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType)
                .Concat(method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? [])))
            .Concat(type.GetConstructors(All).SelectMany(constructor => constructor.GetParameters().Select(p => p.ParameterType)))
            .SelectMany(Unwrap);
    }

    private static IEnumerable<Type> Unwrap(Type type) =>
        type.HasElementType ? Unwrap(type.GetElementType() ?? type) : type.GetGenericArguments().SelectMany(Unwrap).Append(type);
}
