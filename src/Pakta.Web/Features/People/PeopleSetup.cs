namespace Pakta.Web.Features.People;

public static class PeopleSetup
{
    public static IServiceCollection AddPeopleFeature(this IServiceCollection services) => services
        .AddSingleton<PersonLink>()
        .AddScoped<ListPeople>()
        .AddScoped<ShowPerson>()
        .AddScoped<ChangePerson>();
}
