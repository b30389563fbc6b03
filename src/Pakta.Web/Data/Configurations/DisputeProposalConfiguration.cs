using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Core.Signing;

namespace Pakta.Web.Data.Configurations;

internal sealed class DisputeProposalConfiguration : IEntityTypeConfiguration<DisputeProposal>
{
    public void Configure(EntityTypeBuilder<DisputeProposal> builder)
    {
        builder.Property(p => p.Reason).HasMaxLength(1000);
        builder.HasIndex(p => new { p.DisputeId, p.GivenAt });
        builder.HasOne<Dispute>().WithMany().HasForeignKey(p => p.DisputeId).OnDelete(DeleteBehavior.Restrict);
    }
}
