using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Core.People;

namespace Pakta.Web.Data.Configurations;

internal sealed class MergerConfiguration : IEntityTypeConfiguration<Merger>
{
    public void Configure(EntityTypeBuilder<Merger> builder)
    {
        builder.HasIndex(r => r.SurvivorId);
        builder.HasIndex(r => r.EndingId);
        builder.HasOne<CivilServant>().WithMany().HasForeignKey(r => r.SurvivorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CivilServant>().WithMany().HasForeignKey(r => r.EndingId).OnDelete(DeleteBehavior.Restrict);
    }
}
