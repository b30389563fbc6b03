using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Core.Signing;

namespace Pakta.Web.Data.Configurations;

internal sealed class DisputeConfiguration : IEntityTypeConfiguration<Dispute>
{
    public void Configure(EntityTypeBuilder<Dispute> builder)
    {
        builder.Property(d => d.Number).HasMaxLength(Dispute.NumberLength);
        builder.Property(d => d.Words).HasMaxLength(DisputeRules.MostWords);
        builder.HasIndex(d => d.Number).IsUnique();
        builder.HasIndex(d => new { d.DecidedAt, d.OpenedAt });
        builder.HasIndex(d => d.OpenedBy);
        builder.HasOne<Signature>().WithOne().HasForeignKey<Dispute>(d => d.SignatureId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(d => d.DueAt);
        builder.Ignore(d => d.IsOpen);
    }
}
