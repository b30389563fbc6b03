using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Core.People;

namespace Pakta.Web.Data.Configurations;

internal sealed class PostponementConfiguration : IEntityTypeConfiguration<Postponement>
{
    public void Configure(EntityTypeBuilder<Postponement> builder)
    {
        builder.HasIndex(r => r.PersonId);
        builder.HasOne<CivilServant>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
