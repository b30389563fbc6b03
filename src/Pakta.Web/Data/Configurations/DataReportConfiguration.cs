using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Core.People;

namespace Pakta.Web.Data.Configurations;

internal sealed class DataReportConfiguration : IEntityTypeConfiguration<DataReport>
{
    public void Configure(EntityTypeBuilder<DataReport> builder)
    {
        builder.Property(r => r.Says).HasMaxLength(1000);
        builder.Property(r => r.Answer).HasMaxLength(1000);
        builder.HasIndex(r => r.PersonId);
        builder.HasIndex(r => r.AnsweredAt);
        builder.HasOne<CivilServant>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
