using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.People;

public static class PeopleSetup
{
    public static IServiceCollection AddPeopleFeature(this IServiceCollection services) => services
        .AddSingleton<PersonLink>()
        .AddScoped<Search.FindPeople>()
        .AddScoped<ListPeople>()
        .AddScoped<ListProposals>()
        .AddScoped<UnitPathNames>()
        .AddScoped<ShowPerson>()
        .AddScoped<PersonHistory>()
        .AddScoped<PersonPosts>()
        .AddScoped<PersonDesk>()
        .AddScoped<MovePerson>()
        .AddScoped<RepositionPerson>()
        .AddScoped<CorrectPerson>()
        .AddScoped<RenumberPerson>()
        .AddScoped<WithdrawChange>()
        .AddScoped<PostponePerson>()
        .AddScoped<ExemptPerson>()
        .AddScoped<ExtraPosts>()
        .AddScoped<EndHeadship>()
        .AddScoped<Officers>()
        .AddScoped<MergeSides>()
        .AddScoped<MergeHandover>()
        .AddScoped<ShowMerge>()
        .AddScoped<MergePeople>();
}
