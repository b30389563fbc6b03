using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Core.Organization;
using Pakta.Core.People;

namespace Pakta.Web.Data.Configurations;

internal sealed class SlipBatchConfiguration : IEntityTypeConfiguration<SlipBatch>
{
    public void Configure(EntityTypeBuilder<SlipBatch> builder)
    {
        builder.Property(b => b.Number).HasMaxLength(SlipBatch.NumberLength);
        builder.Property(b => b.Reason).HasMaxLength(SlipRules.LongestReason);
        builder.HasIndex(b => b.Number).IsUnique();
        builder.HasIndex(b => new { b.UnitId, b.PrintedAt });
        builder.HasOne<Unit>().WithMany().HasForeignKey(b => b.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(b => b.Stale);
    }
}
